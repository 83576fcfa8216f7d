# Makes or refreshes a private Python environment from one of the hashed lock files, with plain pip.
# Sourced by ./run and ./test: environment LOCK FOLDER. Needs nothing of ours on the machine but Python 3.11+.

environment() {
  lock=$1 venv=$2
  python=${PYTHON:-}
  if [ -z "$python" ]; then
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
      if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
      fi
    done
  fi
  if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed and was not found. Install it, or name it: PYTHON=/path/to/python3 $0" >&2
    exit 2
  fi
  # The stamp is written last, so an interrupted set-up is done again.
  if ! cmp -s "$lock" "$venv/lock.stamp" 2>/dev/null || ! "$venv/bin/python" -c '' 2>/dev/null; then
    echo "Setting up (once; about 100 MB) …" >&2
    rm -rf "$venv"
    if ! "$python" -m venv "$venv" >/dev/null 2>"$lock.log.$$"; then
      cat "$lock.log.$$" >&2
      rm -f "$lock.log.$$"
      echo "A private environment could not be made. On Debian or Ubuntu: sudo apt install python3-venv" >&2
      exit 2
    fi
    rm -f "$lock.log.$$"
    # --no-deps: the lock is complete (a test holds it), and what it resolved once is never resolved again.
    if ! "$venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check \
      --require-hashes --no-deps --only-binary :all: -r "$lock"; then
      echo "The packages could not be installed. Check the internet connection, then run this again." >&2
      exit 2
    fi
    if ! problems=$("$venv/bin/python" -m pip check --disable-pip-version-check 2>&1); then
      printf '%s\n' "$problems" >&2
      echo "The packages in $lock do not fit this Python, or one is missing there. Try another Python 3.11 or newer" \
        "(PYTHON=/path/to/python3 $0), and please report the lines above." >&2
      exit 2
    fi
    cp "$lock" "$venv/lock.stamp"
  fi
}
