"""Keys in a real password store, and TLS: an authority this computer trusts, and one that it does not."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl
from collections.abc import Callable
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from packager.checks.packaged import Packaged, expect
from packager.checks.shop import far_side, set_up, small_file, verified, written_keys


def check_password_store(packaged: Packaged) -> None:
    report = packaged.json("--self-test")
    (finding,) = (finding for finding in report["findings"] if finding["name"] == "password store")
    expect("a key can be stored, read back and removed", kept=finding["works"], seen=finding["detail"])


def by_a_variable(packaged: Packaged, authority: Path) -> Packaged:
    return packaged.with_environment(SSL_CERT_FILE=str(authority))


def check_tls(
    packaged: Packaged, orders: Path, trusting_too: Callable[[Packaged, Path], Packaged] = by_a_variable
) -> None:
    """The whole job over TLS with a trusted certificate; not one byte of it with another.

    ``trusting_too`` gives the program on a computer that trusts an authority as well.
    """
    scratch = packaged.scratch / "tls"
    scratch.mkdir()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*make_certificate(scratch))
    file = small_file(orders, packaged.home / "over-tls.csv", rows=4)  # one of them is to be added
    with far_side(tls=context) as (shop, wemasy_url, ecomail_url):
        set_up(packaged, wemasy_url, ecomail_url)
        packaged.succeed("import", packaged.path(file))
        status, out, err = packaged.run("compare", "--json")
        said = out + err
        expect("an unknown authority is refused", kept=status not in (0, 1) and "certificate" in said, seen=said)
        expect("nothing reached a server that is not trusted", kept=not shop.journal.exchanges, seen=said)
        trusting = trusting_too(packaged, scratch / "authority.pem")
        status, out, err = trusting.run("compare")
        expect("an authority of the system is trusted", kept=status == 1, seen=f"{status}: {out}{err}")
        status, out, err = trusting.run("push", "--yes")
        sent = status in (0, 3)  # 3: one of the few waits for the user
        expect("orders are sent over TLS", kept=sent, seen=f"{status}: {out}{err}")
        expect("they are read back and marked", kept=verified(trusting.json("history", "--json")))
    expect("no key is in any file", kept=not written_keys(packaged.kept), seen=written_keys(packaged.kept))


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A server's certificate and key for this computer, signed by an authority of our own (``authority.pem``)."""
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Check authority")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    server_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    authority = (
        _builder(authority_name, authority_name, authority_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    certificate = (
        _builder(server_name, authority_name, key.public_key())
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    (folder / "authority.pem").write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    # The whole chain is sent: Wine takes one that ends in the middle for a good one.
    chain = [each.public_bytes(serialization.Encoding.PEM) for each in (certificate, authority)]
    (folder / "server.pem").write_bytes(b"".join(chain))
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "server.key").write_bytes(pem)
    return folder / "server.pem", folder / "server.key"


def _builder(subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
    )
