<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;All orders of this customer</source>
        <translation>Alle bestellingen van deze &amp;klant</translation>
    </message>
    <message>
        <source>&amp;All shops</source>
        <translation>&amp;Alle winkels</translation>
    </message>
    <message>
        <source>&amp;Causes…</source>
        <translation>&amp;Oorzaken…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>Lijst &amp;exporteren…</translation>
    </message>
    <message>
        <source>&amp;Fetch orders from the shop…</source>
        <translation>&amp;Bestellingen uit de winkel ophalen…</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filteren…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Opdracht zoeken…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Help en sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Gesc&amp;hiedenis…</translation>
    </message>
    <message>
        <source>&amp;How earlier orders were sent…</source>
        <translation>&amp;Hoe eerdere bestellingen zijn verzonden…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Groter</translation>
    </message>
    <message>
        <source>&amp;Manage shops…</source>
        <translation>Winkels &amp;beheren…</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>&amp;Nieuwe winkel…</translation>
    </message>
    <message>
        <source>&amp;Only in Ecomail…</source>
        <translation>Alleen in &amp;Ecomail…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Rapport…</translation>
    </message>
    <message>
        <source>&amp;Review and send…</source>
        <translation>&amp;Nakijken en verzenden…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>In&amp;stellingen…</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Gewone gr&amp;ootte</translation>
    </message>
    <message>
        <source>A statement of both sides, as PDF, in which every later change shows</source>
        <translation>Een afsluiting van beide kanten, als PDF, waarin elke latere wijziging zichtbaar is</translation>
    </message>
    <message>
        <source>Asks about every order, also about those that agreed lately and rest.</source>
        <translation>Bekijkt elke bestelling, ook die onlangs overeenkwamen en nu rusten.</translation>
    </message>
    <message>
        <source>Begins nothing new until you say so; what was begun is finished</source>
        <translation>Begint niets nieuws tot jij het zegt; wat begonnen was, wordt afgemaakt</translation>
    </message>
    <message>
        <source>C&amp;lose a month…</source>
        <translation>Maand afsl&amp;uiten…</translation>
    </message>
    <message>
        <source>Compare &amp;only what is not compared yet</source>
        <translation>Alleen vergelijken wat n&amp;og niet vergeleken is</translation>
    </message>
    <message>
        <source>Compare again what could &amp;not be checked</source>
        <translation>Opnieuw vergelijken wat niet te &amp;controleren was</translation>
    </message>
    <message>
        <source>Compare everything ane&amp;w</source>
        <translation>Alles opnieu&amp;w vergelijken</translation>
    </message>
    <message>
        <source>Compare s&amp;elected orders</source>
        <translation>&amp;Geselecteerde bestellingen vergelijken</translation>
    </message>
    <message>
        <source>Cop&amp;y as a table</source>
        <translation>Als ta&amp;bel kopiëren</translation>
    </message>
    <message>
        <source>Copies the numbers of the selected orders, one on each line</source>
        <translation>Kopieert de nummers van de geselecteerde bestellingen, één per regel</translation>
    </message>
    <message>
        <source>Copy the order num&amp;ber</source>
        <translation>Bestelnu&amp;mmer kopiëren</translation>
    </message>
    <message>
        <source>Finds every command of the menus by a part of its name</source>
        <translation>Vindt elke opdracht uit de menu&apos;s aan een deel van de naam</translation>
    </message>
    <message>
        <source>Ho&amp;me</source>
        <translation>Sta&amp;rt</translation>
    </message>
    <message>
        <source>Import pa&amp;youts…</source>
        <translation>&amp;Uitbetalingen importeren…</translation>
    </message>
    <message>
        <source>Looks at both sides of every order. Comparing changes nothing.</source>
        <translation>Bekijkt beide kanten van elke bestelling. Vergelijken verandert niets.</translation>
    </message>
    <message>
        <source>Looks at both sides of the selected orders. Comparing changes nothing.</source>
        <translation>Bekijkt beide kanten van de geselecteerde bestellingen. Vergelijken verandert niets.</translation>
    </message>
    <message>
        <source>New since last ti&amp;me</source>
        <translation>Ni&amp;euw sinds de vorige keer</translation>
    </message>
    <message>
        <source>O&amp;pen in Wemasy</source>
        <translation>Openen in Wem&amp;asy</translation>
    </message>
    <message>
        <source>Open &amp;in Ecomail</source>
        <translation>Openen &amp;in Ecomail</translation>
    </message>
    <message>
        <source>Opens the chosen order in Ecomail, in the browser; asks once where that is</source>
        <translation>Opent de gekozen bestelling van Ecomail in de browser; vraagt één keer waar dat is</translation>
    </message>
    <message>
        <source>Opens the chosen order in your shop, in the browser; asks once where that is</source>
        <translation>Opent de gekozen bestelling van je winkel in de browser; vraagt één keer waar dat is</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Saves the list as CSV, Excel or a page to print</source>
        <translation>Slaat de lijst op als CSV, Excel of pagina om af te drukken</translation>
    </message>
    <message>
        <source>Searches the list for the e-mail address of the chosen order</source>
        <translation>Zoekt in de lijst naar het e-mailadres van de gekozen bestelling</translation>
    </message>
    <message>
        <source>Shop, keys, payment statuses and privacy</source>
        <translation>Winkel, sleutels, betaalstatussen en privacy</translation>
    </message>
    <message>
        <source>Shows every shop on this computer, and compares them all at once</source>
        <translation>Hoe elke winkel op deze computer ervoor staat, en één vergelijking van allemaal</translation>
    </message>
    <message>
        <source>Shows exactly what would be sent. Nothing is sent before you say so there.</source>
        <translation>Toont precies wat er van deze ene bestelling zou worden verzonden, voordat er iets wordt verzonden.</translation>
    </message>
    <message>
        <source>Shows the orders that meet conditions, such as an amount between two others</source>
        <translation>Toont de bestellingen die aan voorwaarden voldoen, zoals een bedrag tussen twee andere</translation>
    </message>
    <message>
        <source>Shows what agrees and what does not, by month, and what to do next</source>
        <translation>Hoe de winkel ervoor staat, per maand, en wat je nu kunt doen</translation>
    </message>
    <message>
        <source>Shows what appeared or changed since you last had this shop open</source>
        <translation>Toont wat erbij kwam of veranderde sinds je deze winkel de vorige keer open had</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Toont wat er verzonden is en zet het terug</translation>
    </message>
    <message>
        <source>Starts nothing new; what was begun is finished and kept</source>
        <translation>Begint niets nieuws; wat begonnen was, wordt afgemaakt en blijft bewaard</translation>
    </message>
    <message>
        <source>Take off the &amp;list</source>
        <translation>Van de &amp;lijst halen</translation>
    </message>
    <message>
        <source>Takes orders from a CSV or Excel file into the list. Nothing is sent.</source>
        <translation>Neemt bestellingen uit een CSV- of Excel-bestand op in de lijst. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Takes the orders out of this list only; your shop and Ecomail keep them</source>
        <translation>Haalt de bestellingen alleen uit deze lijst; je winkel en Ecomail houden ze</translation>
    </message>
    <message>
        <source>Try the &amp;demo shop</source>
        <translation>&amp;Demowinkel proberen</translation>
    </message>
    <message>
        <source>Watch for &amp;new orders…</source>
        <translation>Op &amp;nieuwe bestellingen letten…</translation>
    </message>
    <message>
        <source>What Mollie, Stripe or your bank paid and refunded, beside both totals</source>
        <translation>Wat Mollie, Stripe of je bank betaalde en terugbetaalde, naast beide totalen</translation>
    </message>
    <message>
        <source>What the words and marks mean, and all keys</source>
        <translation>Wat de woorden en tekens betekenen, en alle sneltoetsen</translation>
    </message>
    <message>
        <source>Why your shop and Ecomail differ, and one choice for all orders of a cause</source>
        <translation>Waarom je winkel en Ecomail verschillen, en één keuze voor alle bestellingen van een oorzaak</translation>
    </message>
</context>
<context>
    <name>AddressesPage</name>
    <message>
        <source>&amp;Ecomail</source>
        <translation>&amp;Ecomail</translation>
    </message>
    <message>
        <source>&amp;Show the addresses</source>
        <translation>Adressen &amp;tonen</translation>
    </message>
    <message>
        <source>&amp;Wemasy</source>
        <translation>&amp;Wemasy</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>An order&apos;s &amp;page in Wemasy</source>
        <translation>&amp;Pagina van een bestelling in Wemasy</translation>
    </message>
    <message>
        <source>An order&apos;s pa&amp;ge in Ecomail</source>
        <translation>Pa&amp;gina van een bestelling in Ecomail</translation>
    </message>
    <message>
        <source>Normally {address}</source>
        <translation>Normaal {address}</translation>
    </message>
    <message>
        <source>Open one order&apos;s page in the browser, copy its address, and put {order_id} in place of its number.</source>
        <translation>Open de pagina van één bestelling in de browser, kopieer het adres en zet {order_id} op de plaats van het nummer.</translation>
    </message>
    <message>
        <source>Where you sign in to Ecomail. Another address can be typed too.</source>
        <translation>Waar wordt ingelogd bij Ecomail. Een ander adres kan ook worden getypt.</translation>
    </message>
    <message>
        <source>Your keys are sent to these addresses. Change them only if Wemasy or Ecomail asks you to.</source>
        <translation>Naar deze adressen gaan je sleutels. Verander ze alleen als Wemasy of Ecomail daarom vraagt.</translation>
    </message>
    <message>
        <source>{order_session}, {website_id} and {email} can be in it, too.</source>
        <translation>Ook {order_session}, {website_id} en {email} mogen erin staan.</translation>
    </message>
</context>
<context>
    <name>AllShopsPage</name>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n bestelling vraagt je aandacht</numerusform>
            <numerusform>%n bestellingen vragen je aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops</source>
        <translation>
            <numerusform>%n winkel</numerusform>
            <numerusform>%n winkels</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds a shop with settings and keys of its own</source>
        <translation>Voegt een winkel toe met eigen instellingen en sleutels</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Alle winkels</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Alles vergelijken</translation>
    </message>
    <message>
        <source>Goes back to the shop that is open</source>
        <translation>Gaat terug naar de winkel die open is</translation>
    </message>
    <message>
        <source>Looks at both sides of every order of every shop. Nothing is changed.</source>
        <translation>Kijkt naar beide kanten van elke bestelling van elke winkel. Er verandert niets.</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>Nieuwe winkel…</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>{money} verschil</translation>
    </message>
</context>
<context>
    <name>AmountMenu</name>
    <message>
        <source>Another amount…</source>
        <translation>Een ander bedrag…</translation>
    </message>
    <message>
        <source>{amount}: items and shipping</source>
        <translation>{amount}: artikelen en verzendkosten</translation>
    </message>
    <message>
        <source>{amount}: items, tax and shipping</source>
        <translation>{amount}: artikelen, btw en verzendkosten</translation>
    </message>
    <message>
        <source>{amount}: the file&apos;s total</source>
        <translation>{amount}: het totaal uit het bestand</translation>
    </message>
    <message>
        <source>{amount}: what Ecomail holds now</source>
        <translation>{amount}: wat Ecomail nu heeft</translation>
    </message>
    <message>
        <source>{amount}: your shop&apos;s total</source>
        <translation>{amount}: het totaal van je winkel</translation>
    </message>
</context>
<context>
    <name>BalanceLine</name>
    <message>
        <source>items {lines}</source>
        <translation>artikelen {lines}</translation>
    </message>
    <message>
        <source>items {lines} + shipping {shipping}</source>
        <translation>artikelen {lines} + verzendkosten {shipping}</translation>
    </message>
    <message>
        <source>items {lines} + tax {tax}</source>
        <translation>artikelen {lines} + btw {tax}</translation>
    </message>
    <message>
        <source>items {lines} + tax {tax} + shipping {shipping}</source>
        <translation>artikelen {lines} + btw {tax} + verzendkosten {shipping}</translation>
    </message>
    <message>
        <source>items {lines}, tax {tax}, shipping {shipping}</source>
        <translation>artikelen {lines}, btw {tax}, verzendkosten {shipping}</translation>
    </message>
    <message>
        <source>{sums} = {value} · adds up ✓</source>
        <translation>{sums} = {value} · klopt ✓</translation>
    </message>
    <message>
        <source>{sums} ≠ {value} · does not add up</source>
        <translation>{sums} ≠ {value} · klopt niet</translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importeren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Closes this window; the list stays as it is now</source>
        <translation>Sluit dit venster; de lijst blijft zoals die nu is</translation>
    </message>
    <message>
        <source>Co&amp;mpare now</source>
        <translation>Nu &amp;vergelijken</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Looks up what Wemasy and Ecomail hold of these orders; changes nothing</source>
        <translation>Zoekt op wat Wemasy en Ecomail van deze bestellingen hebben; verandert niets</translation>
    </message>
    <message>
        <source>Puts the orders of this file in the list. Nothing is sent.</source>
        <translation>Zet de bestellingen uit dit bestand in de lijst. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Naar de vorige stap</translation>
    </message>
    <message>
        <source>To the summary; rows that you corrected are imported first</source>
        <translation>Naar het overzicht; rijen die je verbeterde, worden eerst geïmporteerd</translation>
    </message>
    <message>
        <source>What was read so far stays in the list</source>
        <translation>Wat tot nu toe gelezen is, blijft in de lijst</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Decide for all orders with only this difference…</source>
        <translation>Beslissen voor alle bestellingen met alleen dit verschil…</translation>
    </message>
    <message>
        <source>Ignore, because…</source>
        <translation>Negeren, want…</translation>
    </message>
    <message>
        <source>Keep Ecomail&apos;s value</source>
        <translation>De waarde van Ecomail houden</translation>
    </message>
    <message>
        <source>Keep all of Ecomail&apos;s</source>
        <translation>Alles van Ecomail</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Volgende verschil</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige verschil</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Send only this order…</source>
        <translation>Alleen deze verzenden…</translation>
    </message>
    <message>
        <source>Shows exactly what would be sent of this one order, before anything is sent.</source>
        <translation>Toont precies wat er van deze ene bestelling zou worden verzonden, voordat er iets wordt verzonden.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Weer oppakken</translation>
    </message>
    <message>
        <source>Type the value by hand</source>
        <translation>De waarde zelf typen</translation>
    </message>
    <message>
        <source>Type what differs by hand</source>
        <translation>Het verschil zelf invullen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Use all from your shop</source>
        <translation>Alles van je winkel</translation>
    </message>
    <message>
        <source>Use your shop&apos;s value</source>
        <translation>De waarde van je winkel gebruiken</translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <translation>{action} ({key})</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Ecomail</source>
        <translation>Ecomail</translation>
    </message>
    <message>
        <source>Keep Ecomail&apos;s value (Alt+Left)</source>
        <translation>De waarde van Ecomail houden (Alt+Links)</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Type the value by hand (F2)</source>
        <translation>De waarde zelf typen (F2)</translation>
    </message>
    <message>
        <source>Use your shop&apos;s value (Alt+Right)</source>
        <translation>De waarde van je winkel gebruiken (Alt+Rechts)</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>What can be done with this order</source>
        <translation>Wat er met deze bestelling kan</translation>
    </message>
</context>
<context>
    <name>CardTreeModel</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail nu</translation>
    </message>
    <message>
        <source>Ecomail will hold</source>
        <translation>Ecomail straks</translation>
    </message>
    <message>
        <source>Ecomail&apos;s value is kept</source>
        <translation>De waarde van Ecomail blijft</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>Paid, less refunds</source>
        <translation>Netto betaald</translation>
    </message>
    <message>
        <source>To be chosen by you</source>
        <translation>Door jou te kiezen</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totalen</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Zelf getypt</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Jouw keuze</translation>
    </message>
    <message>
        <source>Your shop (Wemasy)</source>
        <translation>Je winkel (Wemasy)</translation>
    </message>
    <message>
        <source>Your shop&apos;s value is used</source>
        <translation>De waarde van je winkel wordt gebruikt</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>zelf getypt</translation>
    </message>
    <message>
        <source>cannot be read in Ecomail</source>
        <translation>niet leesbaar in Ecomail</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>from Wemasy</source>
        <translation>uit Wemasy</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>uit het bestand</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>uit de instellingen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>blijft</translation>
    </message>
    <message>
        <source>kept from Ecomail</source>
        <translation>blijft uit Ecomail</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>niet gecontroleerd</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not known to the shop</source>
        <translation>niet bekend bij de winkel</translation>
    </message>
    <message>
        <source>not shown by Ecomail</source>
        <translation>niet getoond door Ecomail</translation>
    </message>
    <message>
        <source>only in Ecomail</source>
        <translation>alleen in Ecomail</translation>
    </message>
    <message>
        <source>only in your shop</source>
        <translation>alleen in je winkel</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>still to be decided</source>
        <translation>nog te beslissen</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>te beslissen</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>berekend</translation>
    </message>
    <message>
        <source>{field}: {difference}</source>
        <translation>{field}: {difference}</translation>
    </message>
</context>
<context>
    <name>CardTreeView</name>
    <message>
        <source>Alt with the left or right arrow chooses a side, F2 types a value</source>
        <translation>Alt met pijl links of rechts kiest een kant, met F2 typ je een waarde</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>What differs, field by field</source>
        <translation>Wat verschilt, veld voor veld</translation>
    </message>
</context>
<context>
    <name>CauseTile</name>
    <message numerus="yes">
        <source>Decide for %n orders…</source>
        <translation>
            <numerusform>Beslissen voor %n bestelling…</numerusform>
            <numerusform>Beslissen voor %n bestellingen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided for %n orders</source>
        <translation>
            <numerusform>Beslist voor %n bestelling</numerusform>
            <numerusform>Beslist voor %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Eerste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message numerus="yes">
        <source>Link %n orders…</source>
        <translation>
            <numerusform>%n bestelling koppelen…</numerusform>
            <numerusform>%n bestellingen koppelen…</numerusform>
        </translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Nieuw sinds de vorige keer</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Shows them first; nothing is sent</source>
        <translation>Laat ze eerst zien; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>This is my shop…</source>
        <translation>Dit is mijn winkel…</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n causes explain {explained} of {differing} orders.</source>
        <translation>
            <numerusform>%n oorzaak verklaart {explained} van {differing} bestellingen.</numerusform>
            <numerusform>%n oorzaken verklaren {explained} van {differing} bestellingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not explained. Nothing is forced on them.</source>
        <translation>
            <numerusform>%n bestelling is niet verklaard. Er wordt niets bij verzonnen.</numerusform>
            <numerusform>%n bestellingen zijn niet verklaard. Er wordt niets bij verzonnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ, and no cause explains them.</source>
        <translation>
            <numerusform>%n bestelling verschilt, en geen oorzaak verklaart dat.</numerusform>
            <numerusform>%n bestellingen verschillen, en geen oorzaak verklaart dat.</numerusform>
        </translation>
    </message>
    <message>
        <source>No money differs</source>
        <translation>Geen verschil in geld</translation>
    </message>
    <message>
        <source>Nothing differs in the orders that were compared.</source>
        <translation>In de vergeleken bestellingen verschilt niets.</translation>
    </message>
    <message>
        <source>{money} too high</source>
        <translation>{money} te hoog</translation>
    </message>
    <message>
        <source>{money} too low</source>
        <translation>{money} te laag</translation>
    </message>
</context>
<context>
    <name>CausesDialog</name>
    <message>
        <source>&amp;Add the name to the settings</source>
        <translation>&amp;Naam aan de instellingen toevoegen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Looking through the list…</source>
        <translation>De lijst doorkijken…</translation>
    </message>
    <message>
        <source>Nothing is sent yet. The name is added under Settings, and these orders are compared again.</source>
        <translation>Er wordt nog niets verzonden. De naam komt bij de instellingen te staan en deze bestellingen worden opnieuw vergeleken.</translation>
    </message>
    <message>
        <source>One after another, each with the button that decides for its orders</source>
        <translation>Onder elkaar, elk met de knop die voor zijn bestellingen beslist</translation>
    </message>
    <message>
        <source>The causes</source>
        <translation>De oorzaken</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Waarom ze verschillen</translation>
    </message>
</context>
<context>
    <name>ClosedMonths</name>
    <message>
        <source>Closed on</source>
        <translation>Afgesloten op</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Zegel</translation>
    </message>
</context>
<context>
    <name>ClosedMonthsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;luiten</translation>
    </message>
    <message>
        <source>&amp;Make a new statement</source>
        <translation>&amp;Nieuwe afsluiting maken</translation>
    </message>
    <message>
        <source>&amp;Save the statement…</source>
        <translation>Afsluiting op&amp;slaan…</translation>
    </message>
    <message>
        <source>A new statement takes the place of the one that is kept here, and names its seal.</source>
        <translation>Een nieuwe afsluiting vervangt die hier wordt bewaard en noemt het zegel daarvan.</translation>
    </message>
    <message>
        <source>A statement says what your shop and Ecomail hold of a month, and why what still differs does. What changes afterwards shows, here and under the causes. It holds no customer’s data.</source>
        <translation>Een afsluiting zegt wat je winkel en Ecomail van een maand hebben, en waarom er nog verschillen zijn. Wat later verandert, is hier en bij de oorzaken te zien. Er staan geen klantgegevens in.</translation>
    </message>
    <message>
        <source>As a page to print, with a file beside it by which it can be checked</source>
        <translation>Als pagina om af te drukken, met een bestand ernaast om die te controleren</translation>
    </message>
    <message>
        <source>C&amp;heck a statement…</source>
        <translation>Afsluiting &amp;controleren…</translation>
    </message>
    <message>
        <source>Check a statement</source>
        <translation>Afsluiting controleren</translation>
    </message>
    <message>
        <source>Close a month</source>
        <translation>Maand afsluiten</translation>
    </message>
    <message>
        <source>Closed months</source>
        <translation>Afgesloten maanden</translation>
    </message>
    <message>
        <source>Its page does not lie beside it and was not checked.</source>
        <translation>De pagina staat er niet naast en is niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Months that have orders and are over where the shop is</source>
        <translation>Maanden met bestellingen die voorbij zijn waar de winkel is</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Afsluiting opslaan</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Afsluiting</translation>
    </message>
    <message>
        <source>The closed months</source>
        <translation>De afgesloten maanden</translation>
    </message>
    <message>
        <source>The month to close</source>
        <translation>De maand om af te sluiten</translation>
    </message>
    <message>
        <source>The newest first, each with its seal</source>
        <translation>De nieuwste eerst, elk met het zegel</translation>
    </message>
    <message>
        <source>The statement of {month} is unchanged, and so is the history behind it.</source>
        <translation>De afsluiting van {month} is ongewijzigd, net als de geschiedenis erachter.</translation>
    </message>
    <message>
        <source>The statement of {month} is unchanged. It is of another shop, “{shop}”.</source>
        <translation>De afsluiting van {month} is ongewijzigd. Die is van een andere winkel, “{shop}”.</translation>
    </message>
    <message>
        <source>There is no month yet that has orders and is over.</source>
        <translation>Er is nog geen maand met bestellingen die voorbij is.</translation>
    </message>
    <message>
        <source>Whether it, its page or the history was changed afterwards</source>
        <translation>Of de afsluiting, de pagina of de geschiedenis later is gewijzigd</translation>
    </message>
    <message>
        <source>You choose where it is saved</source>
        <translation>Je kiest waar die wordt opgeslagen</translation>
    </message>
    <message>
        <source>{month} (closed)</source>
        <translation>{month} (afgesloten)</translation>
    </message>
    <message>
        <source>{month} is closed already.</source>
        <translation>De maand {month} is al afgesloten.</translation>
    </message>
    <message>
        <source>{month} is closed. Keep {page} and {file} together, and the seal elsewhere, too: {seal}</source>
        <translation>De maand {month} is afgesloten. Bewaar {page} en {file} bij elkaar, en het zegel ook ergens anders: {seal}</translation>
    </message>
</context>
<context>
    <name>ColourBand</name>
    <message>
        <source>Colour of the shop: {colour}</source>
        <translation>Kleur van de winkel: {colour}</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n of the first rows cannot be used. All others will be imported, and these are listed then.</source>
        <translation>
            <numerusform>%n van de eerste rijen kan niet worden gebruikt. Alle andere worden geïmporteerd en deze staat daarna apart.</numerusform>
            <numerusform>%n van de eerste rijen kunnen niet worden gebruikt. Alle andere worden geïmporteerd en deze staan daarna apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n rij onder de lijst is weggelaten: een som of een opmerking, geen bestelling.</numerusform>
            <numerusform>%n rijen onder de lijst zijn weggelaten: sommen of opmerkingen, geen bestellingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Website id of the shop</source>
        <translation>&amp;Website-id van de winkel</translation>
    </message>
    <message>
        <source>A row &amp;names the columns</source>
        <translation>Een rij &amp;noemt de kolommen</translation>
    </message>
    <message>
        <source>Amounts such as 1,234 can be two numbers. Choose above how this file writes them.</source>
        <translation>Bedragen zoals 1,234 kunnen twee getallen zijn. Kies hierboven hoe dit bestand ze schrijft.</translation>
    </message>
    <message>
        <source>Columns separated by</source>
        <translation>Kolommen gescheiden door</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Dates in “{column}”</source>
        <translation>Datums in “{column}”</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kolomnamen</translation>
    </message>
    <message>
        <source>How amounts are written. Two examples are shown beside it.</source>
        <translation>Hoe bedragen zijn geschreven. Twee voorbeelden staan ernaast.</translation>
    </message>
    <message>
        <source>How letters are written. Change it where names look wrong below.</source>
        <translation>Hoe letters zijn geschreven. Verander dit als namen hieronder er vreemd uitzien.</translation>
    </message>
    <message>
        <source>Letters and accents</source>
        <translation>Letters en accenten</translation>
    </message>
    <message>
        <source>Line {line}: {row}</source>
        <translation>Regel {line}: {row}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>Numbers in “{column}”</source>
        <translation>Getallen in “{column}”</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>Sja&amp;bloon</translation>
    </message>
    <message>
        <source>The dates can be two days each. Choose above whether the day or the month comes first.</source>
        <translation>De datums kunnen elk twee dagen zijn. Kies hierboven of de dag of de maand eerst komt.</translation>
    </message>
    <message>
        <source>This file lacks columns of the template: {columns}. Check what the others are.</source>
        <translation>In dit bestand ontbreken kolommen van de sjabloon: {columns}. Controleer de andere kolommen.</translation>
    </message>
    <message>
        <source>Two alphabets fit this file. Choose under “Letters and accents” the one in which the names look right.</source>
        <translation>Twee tekensets passen bij dit bestand. Kies bij “Letters en accenten” die waarin de namen er goed uitzien.</translation>
    </message>
    <message>
        <source>Type the website id of the shop that these orders are from.</source>
        <translation>Typ het website-id van de winkel waar deze bestellingen van zijn.</translation>
    </message>
    <message>
        <source>Website id of the shop</source>
        <translation>Website-id van de winkel</translation>
    </message>
    <message>
        <source>Wemasy&apos;s number of your shop. It is kept in the settings of this shop.</source>
        <translation>Het nummer van je winkel bij Wemasy. Het wordt bewaard in de instellingen van deze winkel.</translation>
    </message>
    <message>
        <source>What separates two columns.</source>
        <translation>Wat twee kolommen scheidt.</translation>
    </message>
    <message>
        <source>Which column holds the Wemasy code? Choose “Wemasy code” above it: a long code such as abc123def456ghi789; the column is usually called order_session. If your export has none, ask Wemasy for it.</source>
        <translation>In welke kolom staat de Wemasy-code? Kies daarboven “Wemasy-code”: een lange code zoals abc123def456ghi789; de kolom heet meestal order_session. Staat die niet in je export, vraag er Wemasy om.</translation>
    </message>
    <message>
        <source>Which column holds the Wemasy code? The template “{template}” fits this file: pick it above.</source>
        <translation>In welke kolom staat de Wemasy-code? De sjabloon “{template}” past bij dit bestand: kies die hierboven.</translation>
    </message>
    <message>
        <source>Which comes first. Two examples are shown beside it.</source>
        <translation>Wat eerst komt. Twee voorbeelden staan ernaast.</translation>
    </message>
    <message>
        <source>Which row names the columns. Rows above it are titles and no orders.</source>
        <translation>Welke rij de kolommen noemt. Rijen erboven zijn titels en geen bestellingen.</translation>
    </message>
    <message>
        <source>Which sheet of the workbook holds the orders.</source>
        <translation>Op welk blad van de werkmap de bestellingen staan.</translation>
    </message>
    <message>
        <source>Without it the first row is an order, and the columns have numbers.</source>
        <translation>Zonder dit is de eerste rij een bestelling en hebben de kolommen nummers.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” can both be “{field}”. Choose it above the one that counts, or “Not used” for neither.</source>
        <translation>“{first}” en “{second}” kunnen allebei “{field}” zijn. Kies dat boven de kolom die telt, of “Niet gebruikt” als het geen van beide is.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Enter or a click does it</source>
        <translation>Enter of een klik voert het uit</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Opdracht zoeken</translation>
    </message>
    <message>
        <source>Part of a word is enough; Enter does what is chosen below</source>
        <translation>Een deel van een woord is genoeg; Enter voert uit wat hieronder is gekozen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Typ wat je wilt doen</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message numerus="yes">
        <source>Compared %n orders. None of them needs you.</source>
        <translation>
            <numerusform>%n bestelling vergeleken. Die vraagt je aandacht niet.</numerusform>
            <numerusform>%n bestellingen vergeleken. Geen ervan vraagt je aandacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders. Nothing needs you.</source>
        <translation>
            <numerusform>%n bestelling vergeleken. Niets vraagt je aandacht.</numerusform>
            <numerusform>%n bestellingen vergeleken. Niets vraagt je aandacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders could not be checked.</source>
        <translation>
            <numerusform>Vergeleken. %n bestelling was niet te controleren.</numerusform>
            <numerusform>Vergeleken. %n bestellingen waren niet te controleren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders need you.</source>
        <translation>
            <numerusform>Vergeleken. %n bestelling vraagt je aandacht.</numerusform>
            <numerusform>Vergeleken. %n bestellingen vragen je aandacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Niets vraagt je aandacht.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n orders. What was compared is kept.</source>
        <translation>
            <numerusform>Gestopt na %n bestelling. Wat vergeleken is, blijft bewaard.</numerusform>
            <numerusform>Gestopt na %n bestellingen. Wat vergeleken is, blijft bewaard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison broke off. %n orders were compared and are kept.</source>
        <translation>
            <numerusform>De vergelijking is afgebroken. %n bestelling is vergeleken en blijft bewaard.</numerusform>
            <numerusform>De vergelijking is afgebroken. %n bestellingen zijn vergeleken en blijven bewaard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Hoe er vergeleken wordt</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>Deze voorwaarde weghalen</translation>
    </message>
    <message>
        <source>Takes this condition out</source>
        <translation>Haalt deze voorwaarde weg</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>such as {amount}</source>
        <translation>zoals {amount}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
</context>
<context>
    <name>ConventionsDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Houden</translation>
    </message>
    <message>
        <source>&amp;Match earlier orders (keeps reports comparable)</source>
        <translation>&amp;Aansluiten bij eerdere bestellingen (rapporten blijven vergelijkbaar)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Decides how prices and totals are sent from now on</source>
        <translation>Bepaalt hoe prijzen en totalen voortaan worden verzonden</translation>
    </message>
    <message>
        <source>Follow Ecomail&apos;s &amp;documentation (recommended)</source>
        <translation>De &amp;documentatie van Ecomail volgen (aanbevolen)</translation>
    </message>
    <message>
        <source>Follows this choice from now on; nothing is sent</source>
        <translation>Volgt deze keuze voortaan; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>How earlier orders were sent</source>
        <translation>Hoe eerdere bestellingen zijn verzonden</translation>
    </message>
    <message>
        <source>Looking at the newest orders in Ecomail. Looking changes nothing.</source>
        <translation>De nieuwste bestellingen in Ecomail bekijken. Kijken verandert niets.</translation>
    </message>
</context>
<context>
    <name>DecideManyDialog</name>
    <message numerus="yes">
        <source>%n orders differ only in one field: {field}</source>
        <translation>
            <numerusform>%n bestelling verschilt in maar één veld: {field}</numerusform>
            <numerusform>%n bestellingen verschillen in maar één veld: {field}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All of them</source>
        <translation>&amp;Allemaal</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n orders in Ecomail</source>
        <translation>
            <numerusform>%n bestelling in Ecomail &amp;annuleren</numerusform>
            <numerusform>%n bestellingen in Ecomail &amp;annuleren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep Ecomail&apos;s value for %n orders</source>
        <translation>
            <numerusform>De waarde van Ecomail &amp;houden voor %n bestelling</numerusform>
            <numerusform>De waarde van Ecomail &amp;houden voor %n bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take the refund off for %n orders</source>
        <translation>
            <numerusform>&amp;Terugbetaling aftrekken voor %n bestelling</numerusform>
            <numerusform>&amp;Terugbetaling aftrekken voor %n bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use your shop&apos;s value for %n orders</source>
        <translation>
            <numerusform>De waarde van je winkel &amp;gebruiken voor %n bestelling</numerusform>
            <numerusform>De waarde van je winkel &amp;gebruiken voor %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Decide once for many orders</source>
        <translation>Eén keer beslissen voor veel bestellingen</translation>
    </message>
    <message>
        <source>Keep &amp;Ecomail&apos;s value</source>
        <translation>De waarde van &amp;Ecomail houden</translation>
    </message>
    <message>
        <source>Looking through the list…</source>
        <translation>De lijst doorkijken…</translation>
    </message>
    <message>
        <source>Makes this choice for every order that is ticked; nothing is sent</source>
        <translation>Maakt deze keuze voor elke aangevinkte bestelling; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>No order differs in this field alone</source>
        <translation>Geen bestelling verschilt alleen in dit veld</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Undo takes all of these choices back in one step.</source>
        <translation>Er wordt nog niets verzonden. Ongedaan maken neemt al deze keuzes in één stap terug.</translation>
    </message>
    <message>
        <source>Only {field} differs</source>
        <translation>Alleen {field} verschilt</translation>
    </message>
    <message>
        <source>Orders that differ in other fields too are decided on their own cards.</source>
        <translation>Bestellingen die ook in andere velden verschillen, beslis je op hun eigen kaart.</translation>
    </message>
    <message>
        <source>Space ticks an order, or takes its tick away</source>
        <translation>De spatiebalk vinkt een bestelling aan of uit</translation>
    </message>
    <message>
        <source>The orders, each with its two values</source>
        <translation>De bestellingen, elk met beide waarden</translation>
    </message>
    <message>
        <source>The total becomes what is left; the items stay as they are.</source>
        <translation>Het totaal wordt wat er overblijft; de artikelen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Ticks every order, or none</source>
        <translation>Vinkt alle bestellingen aan, of geen</translation>
    </message>
    <message>
        <source>Use your &amp;shop&apos;s value</source>
        <translation>De waarde van je &amp;winkel gebruiken</translation>
    </message>
    <message>
        <source>Which of the two values the ticked orders get</source>
        <translation>Welke van de twee waarden de aangevinkte bestellingen krijgen</translation>
    </message>
</context>
<context>
    <name>DemoHints</name>
    <message>
        <source>Each row says why an order differs, or what it waits for. You answer on its card below; one answer can settle all that are alike. Then press “Review”.</source>
        <translation>Elke rij zegt waarom een bestelling verschilt of waarop die wacht. Je antwoordt op de kaart eronder; één antwoord kan alle gelijke bestellingen regelen. Kies daarna “Nakijken”.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Hides this hint for good</source>
        <translation>Verbergt deze tip voorgoed</translation>
    </message>
    <message>
        <source>This shop is made up, and nothing leaves your computer. Press “Compare” to see what the shop and Ecomail each hold of its orders.</source>
        <translation>Deze winkel is verzonnen en niets verlaat je computer. Druk op “Vergelijken” om te zien wat de winkel en Ecomail elk van de bestellingen hebben.</translation>
    </message>
    <message>
        <source>What was sent has been read back in Ecomail. “History” shows all of it, and puts back what you did not mean.</source>
        <translation>Wat is verzonden, is in Ecomail teruggelezen. “Geschiedenis” toont alles en zet terug wat niet de bedoeling was.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>A cell of the workbook lies far away from all others.</source>
        <translation>Een cel van de werkmap ligt ver van alle andere.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as EUR or CZK.</source>
        <translation>Een valuta heeft drie letters, zoals EUR of CZK.</translation>
    </message>
    <message>
        <source>A key has at most {count} characters.</source>
        <translation>Een sleutel heeft hooguit {count} tekens.</translation>
    </message>
    <message>
        <source>A rate is a number above 0, such as 0.0395.</source>
        <translation>Een koers is een getal boven 0, zoals 0,0395.</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>Een winkel heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A text of this list is too long for Excel. Save it as .csv.</source>
        <translation>Een tekst in deze lijst is te lang voor Excel. Sla de lijst op als .csv.</translation>
    </message>
    <message>
        <source>After line {line} it is not written in the encoding {encoding}.</source>
        <translation>Na regel {line} is het niet geschreven met de letters en accenten van {encoding}.</translation>
    </message>
    <message>
        <source>An earlier attempt to send this order has no certain outcome yet. Finish that first.</source>
        <translation>Van een eerdere poging om deze bestelling te verzenden is de uitkomst nog niet zeker. Rond die eerst af.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Kies een bestand daarin.</translation>
    </message>
    <message>
        <source>Choose a file with orders.</source>
        <translation>Kies een bestand met bestellingen.</translation>
    </message>
    <message>
        <source>Choose a settlement file of Mollie or Stripe, or a list of your bank, as CSV or Excel, or say what its columns are.</source>
        <translation>Kies een uitbetalingsbestand van Mollie of Stripe of een overzicht van je bank, als CSV of Excel, of zeg wat de kolommen zijn.</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the list as CSV UTF-8.</source>
        <translation>Kies iets anders bij Letters en accenten, of sla de lijst op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>Choose how it writes dates.</source>
        <translation>Kies hoe het datums schrijft.</translation>
    </message>
    <message>
        <source>Choose how it writes numbers.</source>
        <translation>Kies hoe het getallen schrijft.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>Kies het opnieuw.</translation>
    </message>
    <message>
        <source>Choose one of these columns.</source>
        <translation>Kies een van deze kolommen.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Kies een van deze.</translation>
    </message>
    <message>
        <source>Choose the column with the Wemasy code.</source>
        <translation>Kies de kolom met de Wemasy-code.</translation>
    </message>
    <message>
        <source>Choose the column with the date, or fetch without a period.</source>
        <translation>Kies de kolom met de datum, of haal op zonder periode.</translation>
    </message>
    <message>
        <source>Choose the column.</source>
        <translation>Kies de kolom.</translation>
    </message>
    <message>
        <source>Choose the encoding.</source>
        <translation>Kies bij Letters en accenten.</translation>
    </message>
    <message>
        <source>Choose the line with the header.</source>
        <translation>Kies de regel met de kolomnamen.</translation>
    </message>
    <message>
        <source>Close it in other programs, or allow reading it.</source>
        <translation>Sluit het in andere programma&apos;s of sta lezen toe.</translation>
    </message>
    <message>
        <source>Columns found: {names} and {count} more.</source>
        <translation>Gevonden kolommen: {names} en nog {count}.</translation>
    </message>
    <message>
        <source>Columns found: {names}.</source>
        <translation>Gevonden kolommen: {names}.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Kopieer het naar deze computer en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Copy the address of one order’s page, and write {place} where its number is.</source>
        <translation>Kopieer het adres van de pagina van één bestelling en schrijf {place} waar het nummer staat.</translation>
    </message>
    <message>
        <source>Correct that line, or save the list as CSV UTF-8 again.</source>
        <translation>Verbeter die regel of sla de lijst opnieuw op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>Correct the line, or export the list again.</source>
        <translation>Verbeter de regel of exporteer de lijst opnieuw.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Delete the empty rows and columns after the list, save the workbook, then import it again.</source>
        <translation>Verwijder de lege rijen en kolommen na de lijst, sla de werkmap op en importeer die opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail did not show the items that it held</source>
        <translation>Ecomail toonde de artikelen niet die erin stonden</translation>
    </message>
    <message>
        <source>Ecomail holds an order of this number for another shop too, “{shop}”, which could be hit instead; say under Settings whether each shop of this account has numbers of its own</source>
        <translation>Ecomail heeft ook van een andere winkel, “{shop}”, een bestelling met dit nummer, en die kan geraakt worden; zeg bij Instellingen of elke winkel van dit account eigen nummers heeft</translation>
    </message>
    <message>
        <source>Ecomail holds none</source>
        <translation>Ecomail heeft er geen</translation>
    </message>
    <message>
        <source>Ecomail holds this order {count} times now</source>
        <translation>Ecomail heeft deze bestelling nu {count} keer</translation>
    </message>
    <message>
        <source>Ecomail knows {values}</source>
        <translation>Ecomail kent {values}</translation>
    </message>
    <message>
        <source>Ecomail&apos;s address</source>
        <translation>Adres van Ecomail</translation>
    </message>
    <message>
        <source>Export the list again.</source>
        <translation>Exporteer de lijst opnieuw.</translation>
    </message>
    <message>
        <source>Export the list of orders again and import that file.</source>
        <translation>Exporteer de lijst met bestellingen opnieuw en importeer dat bestand.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importeer het opnieuw.</translation>
    </message>
    <message>
        <source>It has no sheet “{name}”. Sheets found: {sheets}.</source>
        <translation>Er is geen blad “{name}”. Gevonden bladen: {sheets}.</translation>
    </message>
    <message>
        <source>It is far too long for a file of settings.</source>
        <translation>Het is veel te lang voor een bestand met instellingen.</translation>
    </message>
    <message>
        <source>It looks like an Excel workbook, but cannot be read as one.</source>
        <translation>Het lijkt een Excel-werkmap, maar is niet als zodanig te lezen.</translation>
    </message>
    <message>
        <source>It was written by a newer version of this program.</source>
        <translation>Het is geschreven door een nieuwere versie van dit programma.</translation>
    </message>
    <message>
        <source>Its letters can be read as {one} or as {other}, and nothing in it tells which.</source>
        <translation>De letters kunnen als {one} of als {other} worden gelezen, en niets in het bestand zegt welke van de twee.</translation>
    </message>
    <message>
        <source>Its text encoding could not be recognised.</source>
        <translation>De tekstcodering is niet herkend.</translation>
    </message>
    <message>
        <source>Keep customer data for (days)</source>
        <translation>Klantgegevens bewaren (dagen)</translation>
    </message>
    <message>
        <source>Line {line} cannot be read as a row of a table.</source>
        <translation>Regel {line} is niet te lezen als rij van een tabel.</translation>
    </message>
    <message>
        <source>Line {line} contains a NUL byte; the file is damaged or is no text.</source>
        <translation>Regel {line} bevat een NUL-byte; het bestand is beschadigd of is geen tekst.</translation>
    </message>
    <message>
        <source>Line {line} holds a cell longer than 128 kB; is a quotation mark missing?</source>
        <translation>Regel {line} bevat een cel van meer dan 128 kB; ontbreekt er een aanhalingsteken?</translation>
    </message>
    <message>
        <source>Line {line} holds no names of columns.</source>
        <translation>Op regel {line} staan geen namen van kolommen.</translation>
    </message>
    <message>
        <source>Line {line} is not valid UTF-8, although the rest of the file is.</source>
        <translation>Regel {line} is geen geldige UTF-8, hoewel de rest van het bestand dat wel is.</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark is opened and never closed.</source>
        <translation>Regel {line}: een aanhalingsteken wordt geopend en nooit gesloten.</translation>
    </message>
    <message>
        <source>Line {line}: unexpected text after a closing quotation mark.</source>
        <translation>Regel {line}: onverwachte tekst na een sluitend aanhalingsteken.</translation>
    </message>
    <message>
        <source>Line {line}: unexpected text after the closing of a quotation mark opened in line {first}.</source>
        <translation>Regel {line}: onverwachte tekst na het sluiten van een aanhalingsteken dat op regel {first} begon.</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Alleen kijken</translation>
    </message>
    <message>
        <source>No column holds the Wemasy code (order_session). {columns}</source>
        <translation>Geen kolom bevat de Wemasy-code (order_session). {columns}</translation>
    </message>
    <message>
        <source>No column holds the date of the order (timestamp), so no period can be told. {columns}</source>
        <translation>Geen kolom bevat de datum van de bestelling (timestamp), dus er is geen periode te bepalen. {columns}</translation>
    </message>
    <message>
        <source>No order with a date is on the list, so everything in Ecomail would look as if only Ecomail had it. Import or fetch the shop&apos;s orders first.</source>
        <translation>Er staat geen bestelling met een datum op de lijst, dus alles in Ecomail zou eruitzien alsof het alleen daar staat. Importeer of haal eerst de bestellingen van de winkel op.</translation>
    </message>
    <message>
        <source>None of its columns is known to hold an amount, or an order number or description. {columns}</source>
        <translation>Van geen enkele kolom is bekend dat er een bedrag in staat, of een bestelnummer of omschrijving. {columns}</translation>
    </message>
    <message>
        <source>Not among what only Ecomail has: {orders}. Search Ecomail again, then choose from what is found.</source>
        <translation>Niet bij wat alleen in Ecomail staat: {orders}. Doorzoek Ecomail opnieuw en kies uit wat er gevonden wordt.</translation>
    </message>
    <message>
        <source>Not on the list: {orders}. Import the order first.</source>
        <translation>Niet in de lijst: {orders}. Importeer de bestelling eerst.</translation>
    </message>
    <message>
        <source>Nothing to watch. Name a folder, how often to compare, or both.</source>
        <translation>Er valt niets te bewaken. Noem een map, hoe vaak er vergeleken wordt, of allebei.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as a new workbook (.xlsx), then import that file.</source>
        <translation>Open het in Excel, sla het op als nieuwe werkmap (.xlsx) en importeer dat bestand.</translation>
    </message>
    <message>
        <source>Possible values: {values}.</source>
        <translation>Mogelijke waarden: {values}.</translation>
    </message>
    <message>
        <source>Reading it ended unexpectedly.</source>
        <translation>Het lezen eindigde onverwacht.</translation>
    </message>
    <message>
        <source>Save it as an Excel workbook (.xlsx) or as CSV UTF-8, then import that file.</source>
        <translation>Sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8 en importeer dat bestand.</translation>
    </message>
    <message>
        <source>Save it without a password, then import it again.</source>
        <translation>Sla het op zonder wachtwoord en importeer het opnieuw.</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Winkelnaam</translation>
    </message>
    <message>
        <source>Split it and import the parts.</source>
        <translation>Splits het en importeer de delen.</translation>
    </message>
    <message>
        <source>Split the list.</source>
        <translation>Splits de lijst.</translation>
    </message>
    <message>
        <source>The columns have no names.</source>
        <translation>De kolommen hebben geen namen.</translation>
    </message>
    <message>
        <source>The columns “{first}” and “{second}” can both be {field}: which one counts?</source>
        <translation>De kolommen “{first}” en “{second}” kunnen allebei {field} zijn: welke telt?</translation>
    </message>
    <message>
        <source>The file cannot be read ({why}).</source>
        <translation>Het bestand is niet te lezen ({why}).</translation>
    </message>
    <message>
        <source>The file has a header and no orders.</source>
        <translation>Het bestand heeft een kopregel en geen bestellingen.</translation>
    </message>
    <message>
        <source>The file has no orders.</source>
        <translation>Het bestand heeft geen bestellingen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GB.</source>
        <translation>Het bestand is groter dan 1 GB.</translation>
    </message>
    <message>
        <source>The file is not there (any more).</source>
        <translation>Het bestand is er niet (meer).</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Het bestand mag niet worden gelezen.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read.</source>
        <translation>Het bestand is gewijzigd terwijl het werd gelezen.</translation>
    </message>
    <message>
        <source>The key contains a space, a line break or a letter that no key has.</source>
        <translation>De sleutel bevat een spatie, een regeleinde of een letter die geen sleutel heeft.</translation>
    </message>
    <message>
        <source>The key has a blank or a line break in the middle.</source>
        <translation>De sleutel heeft een spatie of een regeleinde in het midden.</translation>
    </message>
    <message>
        <source>The key has a character that no key has, such as an accent or an invisible mark.</source>
        <translation>De sleutel bevat een teken dat geen sleutel heeft, zoals een accent of een onzichtbaar teken.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>De sleutel is leeg.</translation>
    </message>
    <message>
        <source>The key is longer than {count} characters.</source>
        <translation>De sleutel is langer dan {count} tekens.</translation>
    </message>
    <message>
        <source>The name of the shop has a character that cannot be shown. Type it anew.</source>
        <translation>De naam van de winkel heeft een teken dat niet getoond kan worden. Typ de naam opnieuw.</translation>
    </message>
    <message>
        <source>The name of the shop is too long. Choose a shorter one.</source>
        <translation>De naam van de winkel is te lang. Kies een kortere.</translation>
    </message>
    <message>
        <source>The order {order} is not on the list any more.</source>
        <translation>De bestelling {order} staat niet meer in de lijst.</translation>
    </message>
    <message>
        <source>The order {order} was not taken for another one.</source>
        <translation>De bestelling {order} is niet voor een andere aangezien.</translation>
    </message>
    <message>
        <source>The period ends ({last}) before it begins ({first}).</source>
        <translation>De periode eindigt ({last}) voordat die begint ({first}).</translation>
    </message>
    <message>
        <source>The rest of the file writes amounts in another way than its beginning.</source>
        <translation>De rest van het bestand schrijft bedragen anders dan het begin.</translation>
    </message>
    <message>
        <source>The rest of the file writes dates in another way than its beginning.</source>
        <translation>De rest van het bestand schrijft datums anders dan het begin.</translation>
    </message>
    <message>
        <source>The shop&apos;s name in Ecomail</source>
        <translation>De naam van de winkel in Ecomail</translation>
    </message>
    <message>
        <source>The website id</source>
        <translation>Het website-id</translation>
    </message>
    <message>
        <source>The website id of the shop</source>
        <translation>Het website-id van de winkel</translation>
    </message>
    <message>
        <source>The workbook has no sheets.</source>
        <translation>De werkmap heeft geen bladen.</translation>
    </message>
    <message>
        <source>The workbook is larger than 1 GB when unpacked.</source>
        <translation>De werkmap is uitgepakt groter dan 1 GB.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>De werkmap is beveiligd met een wachtwoord.</translation>
    </message>
    <message>
        <source>There can be at most {count} entries.</source>
        <translation>Er kunnen hoogstens {count} regels zijn.</translation>
    </message>
    <message>
        <source>There is no column “{name}”. {columns}</source>
        <translation>Er is geen kolom “{name}”. {columns}</translation>
    </message>
    <message>
        <source>There is no setting “{name}”. There are: {names}.</source>
        <translation>Er is geen instelling “{name}”. Er zijn: {names}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Dat bestand bestaat niet.</translation>
    </message>
    <message>
        <source>There is nothing of the kind to choose for this cause.</source>
        <translation>Voor deze oorzaak valt zoiets niet te kiezen.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>This is a JSON document, not a table of orders.</source>
        <translation>Dit is een JSON-document, geen tabel met bestellingen.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Dit is een map.</translation>
    </message>
    <message>
        <source>This is a web page or XML document, not a table of orders.</source>
        <translation>Dit is een webpagina of XML-document, geen tabel met bestellingen.</translation>
    </message>
    <message>
        <source>This is not a file of settings: {why}.</source>
        <translation>Dit is geen bestand met instellingen: {why}.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Dit is geen bestand.</translation>
    </message>
    <message>
        <source>This is not a text file and not an Excel workbook.</source>
        <translation>Dit is geen tekstbestand en geen Excel-werkmap.</translation>
    </message>
    <message>
        <source>This is not a time zone. Use a name such as Europe/Prague.</source>
        <translation>Dit is geen tijdzone. Gebruik een naam zoals Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like eva@example.com.</source>
        <translation>Dit is geen e-mailadres. Schrijf het zoals eva@example.com.</translation>
    </message>
    <message>
        <source>This is not the name of a server. Write it like smtp.example.com.</source>
        <translation>Dit is geen naam van een server. Schrijf hem zoals smtp.example.com.</translation>
    </message>
    <message>
        <source>This is {kind}, not a table of orders.</source>
        <translation>Dit is {kind}, geen tabel met bestellingen.</translation>
    </message>
    <message>
        <source>This list is too long for Excel. Save it as .csv.</source>
        <translation>Deze lijst is te lang voor Excel. Sla de lijst op als .csv.</translation>
    </message>
    <message>
        <source>This run is not in the history.</source>
        <translation>Deze ronde staat niet in de geschiedenis.</translation>
    </message>
    <message>
        <source>This shop is set to look only. Change that under Settings to send anything.</source>
        <translation>Deze winkel staat op alleen kijken. Verander dat bij Instellingen als je iets wilt verzenden.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Try again, or save the list as CSV UTF-8.</source>
        <translation>Probeer het opnieuw of sla de lijst op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>Use a name such as Europe/Amsterdam or Europe/Prague.</source>
        <translation>Gebruik een naam zoals Europe/Amsterdam of Europe/Prague.</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to {count}.</source>
        <translation>Gebruik een heel getal van 1 tot en met {count}.</translation>
    </message>
    <message>
        <source>Use a whole number of days up to {count}; 0 keeps everything for ever.</source>
        <translation>Gebruik een heel aantal dagen tot en met {count}; 0 bewaart alles voor altijd.</translation>
    </message>
    <message>
        <source>Use an amount such as 2500 or 99.50.</source>
        <translation>Gebruik een bedrag zoals 2500 of 99,50.</translation>
    </message>
    <message>
        <source>Use one line of at most {count} characters.</source>
        <translation>Gebruik één regel van hooguit {count} tekens.</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>Website-id</translation>
    </message>
    <message>
        <source>Wemasy&apos;s address</source>
        <translation>Adres van Wemasy</translation>
    </message>
    <message>
        <source>Write the causes as the list of causes names them, with a semicolon between.</source>
        <translation>Schrijf de oorzaken zoals de lijst van oorzaken ze noemt, met een puntkomma ertussen.</translation>
    </message>
    <message>
        <source>Write the time like 02:30.</source>
        <translation>Schrijf de tijd zoals 02:30.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>een pdf-document</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>een gecomprimeerd archief</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>een database</translation>
    </message>
    <message>
        <source>a discount is in the price already ({count})</source>
        <translation>een korting zit al in de prijs ({count})</translation>
    </message>
    <message>
        <source>a discount is still to be taken off each piece ({count})</source>
        <translation>een korting gaat nog van elk stuk af ({count})</translation>
    </message>
    <message>
        <source>a discount is still to be taken off the item ({count})</source>
        <translation>een korting gaat nog van het artikel af ({count})</translation>
    </message>
    <message>
        <source>a group of values</source>
        <translation>een groep waarden</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>een lijst</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>een getal is te groot</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>een afbeelding</translation>
    </message>
    <message>
        <source>a price is that of one piece ({count})</source>
        <translation>een prijs is die van één stuk ({count})</translation>
    </message>
    <message>
        <source>a price is that of the whole item ({count})</source>
        <translation>een prijs is die van alle stuks samen ({count})</translation>
    </message>
    <message>
        <source>a web page came instead of data</source>
        <translation>er kwam een webpagina in plaats van gegevens</translation>
    </message>
    <message>
        <source>a web page came instead of data (status {status}); somebody in between may have answered</source>
        <translation>er kwam een webpagina in plaats van gegevens (status {status}); misschien antwoordde iemand daartussen</translation>
    </message>
    <message>
        <source>a whole item cannot be typed, only its fields</source>
        <translation>een heel artikel is niet te typen, alleen de velden ervan</translation>
    </message>
    <message>
        <source>an attempt before the one that was answered may yet take effect</source>
        <translation>een eerdere poging dan die waarop antwoord kwam, kan nog uitgevoerd worden</translation>
    </message>
    <message>
        <source>an entry has another form than expected</source>
        <translation>een gegeven heeft een andere vorm dan verwacht</translation>
    </message>
    <message>
        <source>another page</source>
        <translation>een andere pagina</translation>
    </message>
    <message>
        <source>entry {entry} is of the same order; put them back one after the other, the newest first</source>
        <translation>item {entry} is van dezelfde bestelling; zet ze een voor een terug, de nieuwste eerst</translation>
    </message>
    <message>
        <source>first it gave no answer, then this: {answer}</source>
        <translation>eerst kwam er geen antwoord, daarna dit: {answer}</translation>
    </message>
    <message>
        <source>is no web address.</source>
        <translation>is geen webadres.</translation>
    </message>
    <message>
        <source>it answered with an error of its own</source>
        <translation>het antwoordde met een eigen fout</translation>
    </message>
    <message>
        <source>it answered with an error of its own ({words})</source>
        <translation>het antwoordde met een eigen fout ({words})</translation>
    </message>
    <message>
        <source>it answered with status {status}</source>
        <translation>het antwoordde met status {status}</translation>
    </message>
    <message>
        <source>it answered {status}</source>
        <translation>het antwoord was {status}</translation>
    </message>
    <message>
        <source>it changed nothing in Ecomail, or it is not certain yet what it changed</source>
        <translation>het veranderde niets in Ecomail, of het is nog niet zeker wat het veranderde</translation>
    </message>
    <message>
        <source>it changed nothing in Ecomail: the order was gone already</source>
        <translation>er is niets in Ecomail veranderd: de bestelling was al weg</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>het antwoordde niet op tijd</translation>
    </message>
    <message>
        <source>it did not keep the key it was given</source>
        <translation>de kluis heeft de sleutel niet bewaard</translation>
    </message>
    <message>
        <source>it did not take the request in time</source>
        <translation>het nam het verzoek niet op tijd aan</translation>
    </message>
    <message>
        <source>it does not say how many orders it added</source>
        <translation>het zegt niet hoeveel bestellingen het heeft toegevoegd</translation>
    </message>
    <message>
        <source>it does not say in which time zone</source>
        <translation>er staat niet bij in welke tijdzone</translation>
    </message>
    <message>
        <source>it gave no reason.</source>
        <translation>het gaf geen reden.</translation>
    </message>
    <message>
        <source>it has a total for no pieces</source>
        <translation>het heeft een totaal voor nul stuks</translation>
    </message>
    <message>
        <source>it has more than two decimals</source>
        <translation>het heeft meer dan twee decimalen</translation>
    </message>
    <message>
        <source>it has no price</source>
        <translation>het heeft geen prijs</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>het is een map</translation>
    </message>
    <message>
        <source>it is below zero</source>
        <translation>het is lager dan nul</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>het is leeg</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>het ontbreekt</translation>
    </message>
    <message>
        <source>it is missing, but {file} is there</source>
        <translation>het ontbreekt, maar {file} is er wel</translation>
    </message>
    <message>
        <source>it is neither a text nor a set of named values</source>
        <translation>het is geen tekst en geen groep benoemde waarden</translation>
    </message>
    <message>
        <source>it is no statement of a month, or not a whole one</source>
        <translation>het is geen maandafsluiting, of geen hele</translation>
    </message>
    <message>
        <source>it is not a complete e-mail address</source>
        <translation>het is geen volledig e-mailadres</translation>
    </message>
    <message>
        <source>it is not a date with a time</source>
        <translation>het is geen datum met een tijd</translation>
    </message>
    <message>
        <source>it is not a list of orders</source>
        <translation>het is geen lijst met bestellingen</translation>
    </message>
    <message>
        <source>it is not a list of texts</source>
        <translation>het is geen lijst met teksten</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>het is geen getal</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>het is geen tekst</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>het valt buiten het bereik</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>het is te lang</translation>
    </message>
    <message>
        <source>it only marked the order, and the shop cannot take a mark back</source>
        <translation>het heeft de bestelling alleen gemarkeerd, en de winkel kan een markering niet terugnemen</translation>
    </message>
    <message>
        <source>it reported a fault of its own (status {status})</source>
        <translation>het meldde zelf een storing (status {status})</translation>
    </message>
    <message>
        <source>it reported a fault of its own (status {status}): {words}</source>
        <translation>het meldde een eigen fout (status {status}): {words}</translation>
    </message>
    <message>
        <source>it says that it did not delete the order</source>
        <translation>het zegt dat het de bestelling niet heeft verwijderd</translation>
    </message>
    <message>
        <source>it shows page {page} of its list when asked for page {wanted}</source>
        <translation>gevraagd naar pagina {wanted} van zijn lijst toont hij pagina {page}</translation>
    </message>
    <message>
        <source>it shows page {page} when asked for page {wanted}</source>
        <translation>het toont pagina {page} terwijl om {wanted} werd gevraagd</translation>
    </message>
    <message>
        <source>it still holds the key that it was told to remove</source>
        <translation>de kluis heeft de sleutel nog die verwijderd moest worden</translation>
    </message>
    <message>
        <source>it was put back already, by entry {entry}</source>
        <translation>het is al teruggezet, door item {entry}</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program; check it with that one</source>
        <translation>het is door een nieuwere versie van dit programma gemaakt; controleer het daarmee</translation>
    </message>
    <message>
        <source>its address cannot be used</source>
        <translation>het adres kan niet worden gebruikt</translation>
    </message>
    <message>
        <source>its address could not be looked up</source>
        <translation>het adres kon niet worden opgezocht</translation>
    </message>
    <message>
        <source>its answer could not be read</source>
        <translation>het antwoord was niet te lezen</translation>
    </message>
    <message>
        <source>its answer shows {value} where the list of orders should be</source>
        <translation>in zijn antwoord staat {value} waar de lijst met bestellingen hoort te staan</translation>
    </message>
    <message>
        <source>its answer shows {value} where the purchase should be</source>
        <translation>in zijn antwoord staat {value} waar de bestelling hoort te staan</translation>
    </message>
    <message>
        <source>its answer was cut off</source>
        <translation>het antwoord is afgebroken</translation>
    </message>
    <message>
        <source>its answer was cut off or damaged</source>
        <translation>het antwoord is afgebroken of beschadigd</translation>
    </message>
    <message>
        <source>its answer was damaged on the way</source>
        <translation>het antwoord raakte onderweg beschadigd</translation>
    </message>
    <message>
        <source>its answer was empty</source>
        <translation>het antwoord was leeg</translation>
    </message>
    <message>
        <source>its answer was far too long</source>
        <translation>het antwoord was veel te lang</translation>
    </message>
    <message>
        <source>its answer was not complete after {seconds} seconds</source>
        <translation>het antwoord was na {seconds} seconden niet compleet</translation>
    </message>
    <message>
        <source>its customer data was forgotten</source>
        <translation>de klantgegevens ervan zijn gewist</translation>
    </message>
    <message>
        <source>its list cannot be read to the end: “{name}”, {why}</source>
        <translation>de lijst is niet tot het einde te lezen: “{name}”, {why}</translation>
    </message>
    <message>
        <source>its list has no end</source>
        <translation>de lijst heeft geen einde</translation>
    </message>
    <message>
        <source>its list kept changing while it was read</source>
        <translation>de lijst bleef veranderen tijdens het lezen</translation>
    </message>
    <message>
        <source>its list of orders could not be read</source>
        <translation>de lijst met bestellingen was niet te lezen</translation>
    </message>
    <message>
        <source>its list of orders has no end</source>
        <translation>de lijst met bestellingen heeft geen einde</translation>
    </message>
    <message>
        <source>its list of orders shows {value} where an order should be</source>
        <translation>in zijn lijst met bestellingen staat {value} waar een bestelling hoort te staan</translation>
    </message>
    <message>
        <source>its quantity is negative ({quantity})</source>
        <translation>het aantal is negatief ({quantity})</translation>
    </message>
    <message>
        <source>its “amount” may mean pieces or money, and there is no quantity</source>
        <translation>“amount” kan stuks of geld betekenen, en er is geen aantal</translation>
    </message>
    <message>
        <source>must begin with https://.</source>
        <translation>moet met https:// beginnen.</translation>
    </message>
    <message>
        <source>must end with a path, without “?” or “#”.</source>
        <translation>moet eindigen op een pad, zonder “?” of “#”.</translation>
    </message>
    <message>
        <source>must not carry a user name or password.</source>
        <translation>mag geen gebruikersnaam of wachtwoord bevatten.</translation>
    </message>
    <message>
        <source>must not contain a backslash.</source>
        <translation>mag geen backslash bevatten.</translation>
    </message>
    <message>
        <source>neither GNOME Keyring nor KWallet is running in this session</source>
        <translation>in deze sessie draait geen GNOME Keyring en geen KWallet</translation>
    </message>
    <message>
        <source>neither tax nor shipping included</source>
        <translation>zonder btw en zonder verzendkosten</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>no connection to its address was possible</source>
        <translation>er was geen verbinding met het adres mogelijk</translation>
    </message>
    <message>
        <source>no connection was free</source>
        <translation>er was geen verbinding vrij</translation>
    </message>
    <message>
        <source>none of the orders in its list has a number</source>
        <translation>geen van de bestellingen in de lijst heeft een nummer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>of {count} orders it says that it added {added}</source>
        <translation>van {count} bestellingen zegt het er {added} te hebben toegevoegd</translation>
    </message>
    <message>
        <source>one of its orders cannot be read: {why}</source>
        <translation>een van de bestellingen is niet te lezen: {why}</translation>
    </message>
    <message>
        <source>page {page} of its list is missing</source>
        <translation>pagina {page} van de lijst ontbreekt</translation>
    </message>
    <message>
        <source>tax and shipping included</source>
        <translation>met btw en verzendkosten</translation>
    </message>
    <message>
        <source>tax comes on top of the prices ({count})</source>
        <translation>btw komt boven op de prijzen ({count})</translation>
    </message>
    <message>
        <source>tax included, shipping not</source>
        <translation>met btw, zonder verzendkosten</translation>
    </message>
    <message>
        <source>the Windows Credential Manager does not answer</source>
        <translation>het Windows-referentiebeheer antwoordt niet</translation>
    </message>
    <message>
        <source>the address redirects to {host}, and keys are never sent along a redirect</source>
        <translation>het adres verwijst door naar {host}, en sleutels gaan nooit mee met een doorverwijzing</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>de verbinding werd verbroken</translation>
    </message>
    <message>
        <source>the connection ended in the middle of the answer</source>
        <translation>de verbinding eindigde midden in het antwoord</translation>
    </message>
    <message>
        <source>the copy is not sound</source>
        <translation>de kopie is niet in orde</translation>
    </message>
    <message>
        <source>the demo shop speaks to nothing but itself</source>
        <translation>de demowinkel praat alleen met zichzelf</translation>
    </message>
    <message>
        <source>the discount on the whole order is taken off ({count})</source>
        <translation>de korting op de hele bestelling is eraf ({count})</translation>
    </message>
    <message>
        <source>the fee on the whole order is added ({count})</source>
        <translation>de kosten op de hele bestelling zijn erbij geteld ({count})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>het bestand is leeg</translation>
    </message>
    <message>
        <source>the macOS Keychain does not answer</source>
        <translation>de macOS-sleutelhanger antwoordt niet</translation>
    </message>
    <message>
        <source>the mail server did not take it</source>
        <translation>de mailserver nam het niet aan</translation>
    </message>
    <message>
        <source>the mail server does not accept the address</source>
        <translation>de mailserver accepteert het adres niet</translation>
    </message>
    <message>
        <source>the mail server does not accept this user name and password</source>
        <translation>de mailserver accepteert deze gebruikersnaam met dit wachtwoord niet</translation>
    </message>
    <message>
        <source>the mail server offers no safe connection</source>
        <translation>de mailserver biedt geen veilige verbinding</translation>
    </message>
    <message>
        <source>the mail server offers no way to sign in that this program knows</source>
        <translation>de mailserver biedt geen manier van aanmelden die dit programma kent</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>het getal is te groot</translation>
    </message>
    <message>
        <source>the order number cannot be chosen</source>
        <translation>het bestelnummer is niet te kiezen</translation>
    </message>
    <message>
        <source>the proxy of this computer refused the connection</source>
        <translation>de proxy van deze computer weigerde de verbinding</translation>
    </message>
    <message>
        <source>the proxy settings of this computer cannot be used</source>
        <translation>de proxy-instellingen van deze computer zijn niet te gebruiken</translation>
    </message>
    <message>
        <source>the secure connection failed</source>
        <translation>de beveiligde verbinding is mislukt</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>zo&apos;n veld is er niet</translation>
    </message>
    <message>
        <source>there is no such service at this address</source>
        <translation>op dit adres is zo&apos;n dienst er niet</translation>
    </message>
    <message>
        <source>this folder does not allow {name} {value}</source>
        <translation>deze map staat {name} {value} niet toe</translation>
    </message>
    <message>
        <source>two readings fit, and what most orders of the shop show decided ({count})</source>
        <translation>twee lezingen passen, en wat de meeste bestellingen van de winkel laten zien, gaf de doorslag ({count})</translation>
    </message>
    <message>
        <source>would send keys over the network unprotected.</source>
        <translation>zou sleutels onbeschermd over het netwerk sturen.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>{first} / {second}</source>
        <translation>{first} / {second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>{month} is closed already, since {day}. Close it again to replace that statement.</source>
        <translation>De maand {month} is al afgesloten op {day}. Sluit die opnieuw af om de afsluiting te vervangen.</translation>
    </message>
    <message>
        <source>{month} is not over yet where the shop is. Close it when it is.</source>
        <translation>De maand {month} is waar de winkel is nog niet voorbij. Sluit die daarna af.</translation>
    </message>
    <message>
        <source>{name} is no field of a payment. The fields are: {names}.</source>
        <translation>{name} is geen veld van een betaling. De velden zijn: {names}.</translation>
    </message>
    <message>
        <source>{name} is no field of an order. The fields are: {names}.</source>
        <translation>{name} is geen veld van een bestelling. De velden zijn: {names}.</translation>
    </message>
    <message>
        <source>{order} is not among what only Ecomail has, or it belongs to another order. Search Ecomail again, then choose from what is found.</source>
        <translation>{order} staat niet bij wat alleen in Ecomail staat, of hoort bij een andere bestelling. Doorzoek Ecomail opnieuw en kies uit wat er gevonden wordt.</translation>
    </message>
    <message>
        <source>{store} is not a safe place for a key</source>
        <translation>{store} is geen veilige plek voor een sleutel</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no</source>
        <translation>{value} is geen ja en geen nee</translation>
    </message>
    <message>
        <source>{value} is no category</source>
        <translation>{value} is geen categorie</translation>
    </message>
    <message>
        <source>{value} is no currency</source>
        <translation>{value} is geen valuta</translation>
    </message>
    <message>
        <source>{value} is no date</source>
        <translation>{value} is geen datum</translation>
    </message>
    <message>
        <source>{value} is no line</source>
        <translation>{value} is geen artikel</translation>
    </message>
    <message>
        <source>{value} is no list of items</source>
        <translation>{value} is geen lijst met artikelen</translation>
    </message>
    <message>
        <source>{value} is no list of texts</source>
        <translation>{value} is geen lijst met teksten</translation>
    </message>
    <message>
        <source>{value} is no number</source>
        <translation>{value} is geen getal</translation>
    </message>
    <message>
        <source>{value} is no plausible number</source>
        <translation>{value} is geen aannemelijk getal</translation>
    </message>
    <message>
        <source>{value} is no text</source>
        <translation>{value} is geen tekst</translation>
    </message>
    <message>
        <source>{value} is no transaction</source>
        <translation>{value} is geen bestelling</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} is geen geheel getal</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>“{month}” is no month. Write it like 2026-06.</source>
        <translation>“{month}” is geen maand. Schrijf het als 2026-06.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: {why}.</source>
        <translation>“{name}” is niet te gebruiken: {why}.</translation>
    </message>
    <message>
        <source>“{name}” does not say what to write. End the name with {endings}.</source>
        <translation>“{name}” zegt niet wat er geschreven moet worden. Eindig de naam op {endings}.</translation>
    </message>
    <message>
        <source>“{name}” is no number.</source>
        <translation>“{name}” is geen getal.</translation>
    </message>
    <message>
        <source>“{name}”: {why}</source>
        <translation>“{name}”: {why}</translation>
    </message>
    <message>
        <source>“{value}” cannot be part of an address.</source>
        <translation>“{value}” kan geen deel van een adres zijn.</translation>
    </message>
    <message>
        <source>“{value}” cannot separate columns. Use one character: , ; or a tab.</source>
        <translation>“{value}” kan geen kolommen scheiden. Gebruik één teken: , ; of een tab.</translation>
    </message>
    <message>
        <source>“{value}” is no known text encoding. Use utf-8, cp1250 or cp1252.</source>
        <translation>“{value}” is geen bekende tekstcodering. Gebruik utf-8, cp1250 of cp1252.</translation>
    </message>
</context>
<context>
    <name>DialogButtons</name>
    <message>
        <source>Begins nothing new; what was begun is finished</source>
        <translation>Begint niets nieuws; wat begonnen is, wordt afgemaakt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>Sluit dit venster</translation>
    </message>
    <message>
        <source>Closes this window and changes nothing</source>
        <translation>Sluit dit venster en verandert niets</translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation>Dit veld leegmaken</translation>
    </message>
    <message>
        <source>Keeps what you changed</source>
        <translation>Slaat op wat je hebt veranderd</translation>
    </message>
    <message>
        <source>Keeps what you changed and closes this window</source>
        <translation>Slaat op wat je hebt veranderd en sluit dit venster</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Choose an order above.</source>
        <translation>Kies hierboven een bestelling.</translation>
    </message>
    <message>
        <source>Copies the document that is shown</source>
        <translation>Kopieert het document dat te zien is</translation>
    </message>
    <message>
        <source>Exact document</source>
        <translation>Exact document</translation>
    </message>
    <message>
        <source>Nothing is sent for this order.</source>
        <translation>Voor deze bestelling wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Nothing is sent to Ecomail; the order is only marked in your shop.</source>
        <translation>Er wordt niets naar Ecomail verzonden; de bestelling wordt alleen in je winkel gemarkeerd.</translation>
    </message>
    <message>
        <source>Only the order number is sent, to delete it from Ecomail.</source>
        <translation>Alleen het bestelnummer wordt verzonden, om de bestelling uit Ecomail te verwijderen.</translation>
    </message>
    <message>
        <source>What is sent for the chosen order, letter by letter</source>
        <translation>Wat er voor de gekozen bestelling wordt verzonden, letter voor letter</translation>
    </message>
    <message>
        <source>What is sent for {order}</source>
        <translation>Wat er voor {order} wordt verzonden</translation>
    </message>
    <message>
        <source>What stays of {order}; its number is sent to remove the others</source>
        <translation>Wat er van {order} blijft; het nummer wordt verzonden om de andere te verwijderen</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose a file of orders</source>
        <translation>Kies een bestand met bestellingen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Drop a file with orders here: CSV, or Excel (.xlsx)</source>
        <translation>Sleep een bestand met bestellingen hierheen: CSV of Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Let go to look at {file}. Nothing is sent.</source>
        <translation>Laat los om {file} te bekijken. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>One file at a time.</source>
        <translation>Eén bestand tegelijk, alsjeblieft.</translation>
    </message>
    <message>
        <source>Opens a file of orders from this computer</source>
        <translation>Opent een bestand met bestellingen van deze computer</translation>
    </message>
    <message>
        <source>Orders (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Bestellingen (*.csv *.tsv *.txt *.xlsx);;Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>&amp;Copy for support</source>
        <translation>&amp;Kopiëren voor support</translation>
    </message>
    <message>
        <source>Copies a report without keys and e-mail addresses</source>
        <translation>Kopieert een verslag zonder sleutels en e-mailadressen</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>&amp;Details verbergen</translation>
    </message>
    <message>
        <source>Open the &amp;settings…</source>
        <translation>&amp;Instellingen openen…</translation>
    </message>
    <message>
        <source>Opens the settings where this is mended</source>
        <translation>Opent de instellingen waar je dit verhelpt</translation>
    </message>
    <message>
        <source>Order Reconciler</source>
        <translation>Order Reconciler</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Verslag voor support</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details tonen</translation>
    </message>
    <message>
        <source>What exactly happened, for support</source>
        <translation>Wat er precies gebeurde, voor support</translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Er gebeurde iets onverwachts</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. What was done so far is kept.</source>
        <translation>Dit is een fout in het programma, niet van jou. Wat tot nu toe gedaan is, blijft bewaard.</translation>
    </message>
    <message>
        <source>Try it again. If it comes back, send the report to support: it holds no keys.</source>
        <translation>Probeer het opnieuw. Komt het terug, stuur dan het verslag naar support: er staan geen sleutels in.</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>different</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>betaald</translation>
    </message>
    <message>
        <source>paid {paid}</source>
        <translation>betaald {paid}</translation>
    </message>
    <message>
        <source>paid {paid}, refunded {refunded}</source>
        <translation>betaald {paid}, terugbetaald {refunded}</translation>
    </message>
    <message>
        <source>partly refunded</source>
        <translation>deels terugbetaald</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>terugbetaald</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>doorgegeven</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gelijk</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n zoals eerder</numerusform>
            <numerusform>%n zoals eerder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n overgeslagen</numerusform>
            <numerusform>%n overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders added</source>
        <translation>
            <numerusform>%n bestelling toegevoegd</numerusform>
            <numerusform>%n bestellingen toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n bijgewerkt</numerusform>
            <numerusform>%n bijgewerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare now</source>
        <translation>Nu &amp;vergelijken</translation>
    </message>
    <message>
        <source>&amp;Fetch orders</source>
        <translation>Bestellingen &amp;ophalen</translation>
    </message>
    <message>
        <source>&amp;Only orders of these days:</source>
        <translation>&amp;Alleen bestellingen van deze dagen:</translation>
    </message>
    <message>
        <source>Above each column is what it is taken for</source>
        <translation>Boven elke kolom staat waarvoor die wordt gebruikt</translation>
    </message>
    <message>
        <source>Choose which field holds the Wemasy code: a long code such as abc123def456ghi789.</source>
        <translation>Kies welk veld de Wemasy-code bevat: een lange code zoals abc123def456ghi789.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Fetch orders from the shop</source>
        <translation>Bestellingen uit de winkel ophalen</translation>
    </message>
    <message>
        <source>Looking at the shop&apos;s list of orders…</source>
        <translation>De lijst met bestellingen van de winkel bekijken…</translation>
    </message>
    <message>
        <source>Looks at both sides of every order; nothing is changed</source>
        <translation>Bekijkt beide kanten van elke bestelling; er verandert niets</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept. {counts}</source>
        <translation>Gestopt. Wat tot nu toe gelezen is, blijft bewaard. {counts}</translation>
    </message>
    <message>
        <source>Takes the orders that the shop itself lists into your list. Nothing is changed in the shop, and nothing is sent. Without days, only what is new since the last time is read.</source>
        <translation>Neemt de bestellingen die de winkel zelf noemt op in je lijst. In de winkel verandert niets en er wordt niets verzonden. Zonder dagen wordt alleen gelezen wat er sinds de vorige keer bij is gekomen.</translation>
    </message>
    <message>
        <source>Takes the shop&apos;s orders into your list; nothing is sent</source>
        <translation>Neemt de bestellingen van de winkel op in je lijst; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>The first of these: {reason}</source>
        <translation>De eerste daarvan: {reason}</translation>
    </message>
    <message>
        <source>The shop&apos;s list has no orders.</source>
        <translation>De lijst van de winkel heeft geen bestellingen.</translation>
    </message>
    <message>
        <source>These are the fields of the newest orders. Known fields are filled in. Check them and choose the rest.</source>
        <translation>Dit zijn de velden van de nieuwste bestellingen. Bekende velden zijn al gekozen. Controleer ze en kies de rest.</translation>
    </message>
    <message>
        <source>{added}, {updated}, {as_before}, {not_taken}.</source>
        <translation>{added}, {updated}, {as_before}, {not_taken}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Provincie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>Extra gegevens</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Verzendkosten</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Btw</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>Website-id</translation>
    </message>
    <message>
        <source>Wemasy code</source>
        <translation>Wemasy-code</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Not used</source>
        <translation>Niet gebruikt</translation>
    </message>
    <message>
        <source>The field that this column holds, if any.</source>
        <translation>Het veld dat in deze kolom staat, als dat er is.</translation>
    </message>
    <message>
        <source>What the column “{header}” is</source>
        <translation>Wat de kolom “{header}” is</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Ecomail needs an e-mail address. Type one, or press Esc.</source>
        <translation>Ecomail heeft een e-mailadres nodig. Typ er een, of druk op Esc.</translation>
    </message>
    <message>
        <source>This address is not complete. It should look like name@example.com.</source>
        <translation>Dit adres is niet compleet. Het moet eruitzien als naam@voorbeeld.nl.</translation>
    </message>
    <message>
        <source>This is not an amount. It should look like {example}.</source>
        <translation>Dit is geen bedrag. Het moet eruitzien als {example}.</translation>
    </message>
    <message>
        <source>Type a number of pieces above zero.</source>
        <translation>Typ een aantal stuks boven nul.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>gescheiden door komma&apos;s</translation>
    </message>
    <message>
        <source>{nothing} (no status)</source>
        <translation>{nothing} (geen status)</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>An export of orders from your shop will do. Each row needs the Wemasy code, a long code such as abc123def456ghi789, and the e-mail address where you have it.</source>
        <translation>Een export van bestellingen uit je winkel volstaat. Elke rij heeft de Wemasy-code nodig, een lange code zoals abc123def456ghi789, en het e-mailadres als je dat hebt.</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation>{file} bekijken…</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>All months</source>
        <translation>Alle maanden</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Oorzaken</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>Controlegetal</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Afgesloten op</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Currency in your shop</source>
        <translation>Valuta van je winkel</translation>
    </message>
    <message>
        <source>Date used</source>
        <translation>Gebruikte datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>E-mail used</source>
        <translation>Gebruikt e-mailadres</translation>
    </message>
    <message>
        <source>Ecomail’s version kept</source>
        <translation>de versie van Ecomail behouden</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Regels in de geschiedenis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>In Ecomail</translation>
    </message>
    <message>
        <source>In your shop</source>
        <translation>In je winkel</translation>
    </message>
    <message>
        <source>Known to write so</source>
        <translation>Schrijft zo, voor zover bekend</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Niet verklaard</translation>
    </message>
    <message>
        <source>Number at Wemasy</source>
        <translation>Nummer bij Wemasy</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>Bestellingen per maand</translation>
    </message>
    <message>
        <source>Orders of {shop}, {date}</source>
        <translation>Bestellingen van {shop}, {date}</translation>
    </message>
    <message>
        <source>Orders without a date</source>
        <translation>Bestellingen zonder datum</translation>
    </message>
    <message>
        <source>Orders: {orders}. In your shop: {shop}. In Ecomail: {ecomail}.</source>
        <translation>Bestellingen: {orders}. In je winkel: {shop}. In Ecomail: {ecomail}.</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Pagina om af te drukken</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Paid, without refunds</source>
        <translation>Betaald, zonder terugbetalingen</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>Betaalstatus</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Doorgegeven</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Vervangt</translation>
    </message>
    <message>
        <source>Total in Ecomail</source>
        <translation>Totaal in Ecomail</translation>
    </message>
    <message>
        <source>Total in your shop</source>
        <translation>Totaal in je winkel</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>Whole order</source>
        <translation>Hele bestelling</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Waarom ze verschillen</translation>
    </message>
    <message>
        <source>Why, or your decision</source>
        <translation>Waarom, of je keuze</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>met de hand ingevuld</translation>
    </message>
    <message>
        <source>your shop’s version chosen</source>
        <translation>de versie van je winkel gekozen</translation>
    </message>
    <message>
        <source>{shop}: orders in Ecomail, {date}</source>
        <translation>{shop}: bestellingen in Ecomail, {date}</translation>
    </message>
    <message>
        <source>{shop}: orders of {month}</source>
        <translation>{shop}: bestellingen van {month}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n bestelling</numerusform>
            <numerusform>%n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Voorwaarde toevoegen</translation>
    </message>
    <message>
        <source>An order has to meet all conditions</source>
        <translation>Een bestelling moet aan alle voorwaarden voldoen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Choose what the orders have in common</source>
        <translation>Kies wat de bestellingen gemeen hebben</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Closes the conditions; the filter stays (Esc)</source>
        <translation>Sluit de voorwaarden; het filter blijft (Esc)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Deletes the saved filter that is chosen; no order is touched</source>
        <translation>Verwijdert het gekozen opgeslagen filter; aan bestellingen verandert niets</translation>
    </message>
    <message>
        <source>Filter by conditions</source>
        <translation>Filteren op voorwaarden</translation>
    </message>
    <message>
        <source>From now on only what comes later is new</source>
        <translation>Vanaf nu is alleen nieuw wat later komt</translation>
    </message>
    <message>
        <source>I have seen these</source>
        <translation>Deze heb ik gezien</translation>
    </message>
    <message>
        <source>Keeps these conditions under this name, for this shop</source>
        <translation>Bewaart deze voorwaarden onder deze naam, voor deze winkel</translation>
    </message>
    <message>
        <source>Name to save it under</source>
        <translation>Naam om op te slaan</translation>
    </message>
    <message>
        <source>Opens the conditions of this filter</source>
        <translation>Opent de voorwaarden van dit filter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Opgeslagen filters</translation>
    </message>
    <message>
        <source>Sets a filter that was saved, or shows what is new since last time</source>
        <translation>Stelt een opgeslagen filter in, of toont wat nieuw is sinds de vorige keer</translation>
    </message>
    <message>
        <source>Shows the orders without these conditions</source>
        <translation>Toont de bestellingen zonder deze voorwaarden</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>&amp;Fetch them from the shop…</source>
        <translation>Uit de winkel &amp;ophalen…</translation>
    </message>
    <message>
        <source>&amp;Try the demo shop</source>
        <translation>&amp;Demowinkel proberen</translation>
    </message>
    <message>
        <source>A file of orders, from Excel or as CSV. Importing sends nothing.</source>
        <translation>Een bestand met bestellingen, uit Excel of als CSV. Importeren verzendt niets.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Ecomail&apos;s key is kept until you close the program.</source>
        <translation>De sleutel van Ecomail wordt bewaard tot je het programma sluit.</translation>
    </message>
    <message>
        <source>Ecomail&apos;s key is stored. Wemasy&apos;s is optional.</source>
        <translation>De sleutel van Ecomail is opgeslagen. Die van Wemasy is optioneel.</translation>
    </message>
    <message>
        <source>Ecomail&apos;s, and Wemasy&apos;s if your shop needs it. They stay on this computer.</source>
        <translation>Die van Ecomail, en die van Wemasy als je winkel hem nodig heeft. Ze blijven op deze computer.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Export them from Wemasy, as CSV or Excel. The columns are recognised and can be corrected.</source>
        <translation>Exporteer ze uit Wemasy, als CSV of Excel. De kolommen worden herkend en je kunt ze aanpassen.</translation>
    </message>
    <message>
        <source>Four steps, about three minutes. Nothing is sent before you have seen it.</source>
        <translation>Vier stappen, ongeveer drie minuten. Er wordt niets verzonden voordat je het hebt gezien.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>In Ecomail, open “Manage your account” and “For developers”; only administrators see it. Do not make a new key unless you must: the old one then stops working everywhere.</source>
        <translation>Open in Ecomail “Správa účtu” (je account beheren) en “Pro vývojáře” (voor ontwikkelaars); alleen beheerders zien dat. Maak alleen een nieuwe sleutel als het moet: de oude werkt dan nergens meer.</translation>
    </message>
    <message>
        <source>In Wemasy, open your webshop: its number is in the address and in its settings.</source>
        <translation>Open je webwinkel in Wemasy: het nummer staat in het adres en bij de instellingen.</translation>
    </message>
    <message>
        <source>Its website id at Wemasy, its name in Ecomail and its currency.</source>
        <translation>Het website-id bij Wemasy, de naam in Ecomail en de valuta.</translation>
    </message>
    <message>
        <source>Make your shop and Ecomail agree</source>
        <translation>Laat je winkel en Ecomail overeenkomen</translation>
    </message>
    <message>
        <source>Offered once orders are in. Comparing changes nothing.</source>
        <translation>Kan zodra er bestellingen zijn. Vergelijken verandert niets.</translation>
    </message>
    <message>
        <source>Only looking around?</source>
        <translation>Alleen even rondkijken?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Opens a made-up shop on this computer; nothing leaves it</source>
        <translation>Opent een verzonnen winkel op deze computer; er gaat niets naar buiten</translation>
    </message>
    <message>
        <source>Opens the next step</source>
        <translation>Opent de volgende stap</translation>
    </message>
    <message>
        <source>Opens this step</source>
        <translation>Opent deze stap</translation>
    </message>
    <message>
        <source>Orders in</source>
        <translation>De bestellingen</translation>
    </message>
    <message>
        <source>Saves the shop and opens the next step</source>
        <translation>Slaat de winkel op en opent de volgende stap</translation>
    </message>
    <message>
        <source>Takes the orders that the shop itself lists; nothing is sent</source>
        <translation>Haalt de bestellingen op die de winkel zelf noemt; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>The demo shop has orders with differences of every kind and needs no keys.</source>
        <translation>De demowinkel heeft bestellingen met allerlei verschillen en vraagt geen sleutels.</translation>
    </message>
    <message>
        <source>The password store of this computer did not answer. Look into it here.</source>
        <translation>De wachtwoordkluis van deze computer antwoordde niet. Bekijk het hier.</translation>
    </message>
    <message>
        <source>The two keys</source>
        <translation>De twee sleutels</translation>
    </message>
    <message>
        <source>Where you find the keys</source>
        <translation>Waar je de sleutels vindt</translation>
    </message>
    <message>
        <source>Where you find the orders</source>
        <translation>Waar je de bestellingen vindt</translation>
    </message>
    <message>
        <source>Where you find the website id</source>
        <translation>Waar je de website-id vindt</translation>
    </message>
    <message>
        <source>Without Ecomail&apos;s key nothing can be compared. Orders can come in already.</source>
        <translation>Zonder de sleutel van Ecomail kan er niets worden vergeleken. Bestellingen kunnen al wel binnenkomen.</translation>
    </message>
    <message>
        <source>Without its number the shop cannot be asked. Type it here.</source>
        <translation>Zonder nummer kan de winkel niets gevraagd worden. Vul het hier in.</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Je winkel</translation>
    </message>
    <message>
        <source>currency of its first order</source>
        <translation>valuta van de eerste bestelling</translation>
    </message>
    <message>
        <source>website id {website_id}</source>
        <translation>website-id {website_id}</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Comparing every %n minutes</source>
        <translation>
            <numerusform>Vergelijkt om de %n minuut</numerusform>
            <numerusform>Vergelijkt om de %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Night shift {first}–{last}</source>
        <translation>Nachtdienst {first}–{last}</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>Let op {folder}</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n bestelling</numerusform>
            <numerusform>%n bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide for all %n…</source>
        <translation>
            <numerusform>Beslissen voor alle %n…</numerusform>
            <numerusform>Beslissen voor alle %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>ingeklapt</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Gids</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>The chapter that is chosen is beside the list</source>
        <translation>Het gekozen hoofdstuk staat naast de lijst</translation>
    </message>
    <message>
        <source>This chapter is in English only.</source>
        <translation>Dit hoofdstuk is er alleen in het Engels.</translation>
    </message>
    <message>
        <source>This is Order Reconciler {version}. Updates come from where you got it.</source>
        <translation>Dit is Order Reconciler {version}. Updates komen van waar je het vandaan hebt.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n all good</source>
        <translation>
            <numerusform>%n in orde</numerusform>
            <numerusform>%n in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certain now</source>
        <translation>
            <numerusform>%n nu zeker</numerusform>
            <numerusform>%n nu zeker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n niet te controleren</numerusform>
            <numerusform>%n niet te controleren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted and checked</source>
        <translation>
            <numerusform>%n verwijderd en gecontroleerd</numerusform>
            <numerusform>%n verwijderd en gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislukt</numerusform>
            <numerusform>%n mislukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n overgeslagen</numerusform>
            <numerusform>%n overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n vraagt je aandacht</numerusform>
            <numerusform>%n vragen je aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>%n niet begonnen</numerusform>
            <numerusform>%n niet begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n niet bereikt</numerusform>
            <numerusform>%n niet bereikt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back and checked</source>
        <translation>
            <numerusform>%n teruggezet en gecontroleerd</numerusform>
            <numerusform>%n teruggezet en gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n verzonden en gecontroleerd</numerusform>
            <numerusform>%n verzonden en gecontroleerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Added as a new order</source>
        <translation>Toegevoegd als nieuwe bestelling</translation>
    </message>
    <message>
        <source>Added without automations</source>
        <translation>Toegevoegd zonder automatiseringen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Compare again to go on.</source>
        <translation>Vergelijk opnieuw om verder te gaan.</translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders</source>
        <translation>
            <numerusform>%n bestelling vergeleken</numerusform>
            <numerusform>%n bestellingen vergeleken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared the list: %n orders</source>
        <translation>
            <numerusform>Lijst vergeleken: %n bestelling</numerusform>
            <numerusform>Lijst vergeleken: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted again</source>
        <translation>Weer verwijderd</translation>
    </message>
    <message>
        <source>Deleted from Ecomail</source>
        <translation>Uit Ecomail verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>Deleted from Ecomail: %n orders</source>
        <translation>
            <numerusform>Uit Ecomail verwijderd: %n bestelling</numerusform>
            <numerusform>Uit Ecomail verwijderd: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Onderbroken</translation>
    </message>
    <message>
        <source>It ended before every order had its turn.</source>
        <translation>Het eindigde voordat alle bestellingen gedaan waren.</translation>
    </message>
    <message numerus="yes">
        <source>Looked up what was not certain: %n orders</source>
        <translation>
            <numerusform>Opgezocht wat niet zeker was: %n bestelling</numerusform>
            <numerusform>Opgezocht wat niet zeker was: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked only</source>
        <translation>Alleen gemarkeerd</translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders</source>
        <translation>
            <numerusform>Nachtdienst: %n bestelling</numerusform>
            <numerusform>Nachtdienst: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Teruggezet</translation>
    </message>
    <message numerus="yes">
        <source>Put back: %n orders</source>
        <translation>
            <numerusform>Teruggezet: %n bestelling</numerusform>
            <numerusform>Teruggezet: %n bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to Ecomail: %n orders</source>
        <translation>
            <numerusform>Naar Ecomail verzonden: %n bestelling</numerusform>
            <numerusform>Naar Ecomail verzonden: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Surplus copies deleted</source>
        <translation>Overtollige exemplaren verwijderd</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>What was not begun is still on the list.</source>
        <translation>Wat niet begonnen is, staat nog in de lijst.</translation>
    </message>
    <message>
        <source>You stopped it before every order had its turn.</source>
        <translation>Je hebt het gestopt voordat alle bestellingen gedaan waren.</translation>
    </message>
    <message>
        <source>{parts} = {total}</source>
        <translation>{parts} = {total}</translation>
    </message>
    <message>
        <source>{what} (put back later)</source>
        <translation>{what} (later teruggezet)</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message numerus="yes">
        <source>%n orders chosen</source>
        <translation>
            <numerusform>%n bestelling gekozen</numerusform>
            <numerusform>%n bestellingen gekozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs chosen</source>
        <translation>
            <numerusform>%n ronde gekozen</numerusform>
            <numerusform>%n rondes gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Before and after, field by field</source>
        <translation>Voor en na, veld voor veld</translation>
    </message>
    <message>
        <source>Ecomail after</source>
        <translation>Ecomail na</translation>
    </message>
    <message>
        <source>Ecomail before</source>
        <translation>Ecomail voor</translation>
    </message>
    <message>
        <source>Ecomail did not show the items it held before, so they cannot be put back.</source>
        <translation>Ecomail heeft niet laten zien welke artikelen het eerst had, dus die kunnen niet worden teruggezet.</translation>
    </message>
    <message>
        <source>It was put back already.</source>
        <translation>Het is al teruggezet.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was removed from this entry.</source>
        <translation>De gegevens van de klant zijn uit dit item verwijderd.</translation>
    </message>
    <message>
        <source>There is nothing in Ecomail to put back.</source>
        <translation>Er is niets in Ecomail om terug te zetten.</translation>
    </message>
    <message>
        <source>{order}: {what}, {time}</source>
        <translation>{order}: {what}, {time}</translation>
    </message>
    <message>
        <source>{runs}, {orders}</source>
        <translation>{runs}, {orders}</translation>
    </message>
    <message>
        <source>{time} – {what}</source>
        <translation>{time} – {what}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Marked as reported</source>
        <translation>Als doorgegeven gemarkeerd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When, and which order</source>
        <translation>Wanneer, en welke bestelling</translation>
    </message>
</context>
<context>
    <name>HistoryTree</name>
    <message>
        <source>Each run unfolds into its orders; what the chosen one changed is below</source>
        <translation>Elke ronde klapt uit tot de bestellingen ervan; wat de gekozen bestelling veranderde, staat eronder</translation>
    </message>
    <message>
        <source>Runs, and what was sent in each</source>
        <translation>Rondes, en wat er in elke is verzonden</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Can be put back</source>
        <translation>Kan worden teruggezet</translation>
    </message>
    <message>
        <source>Cannot come back: item tags that Ecomail does not show, marks in your shop, and e-mails already sent.</source>
        <translation>Komt niet terug: artikeltags die Ecomail niet toont, markeringen in je winkel en e-mails die al verzonden zijn.</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Zoekveld leegmaken</translation>
    </message>
    <message>
        <source>Empty the search and list every run</source>
        <translation>Maakt het zoekveld leeg en toont elke ronde</translation>
    </message>
    <message>
        <source>Every comparison and every order that is sent to Ecomail is listed here. What was sent can be put back.</source>
        <translation>Elke vergelijking en elke bestelling die naar Ecomail gaat, staat hier. Wat verzonden is, kun je terugzetten.</translation>
    </message>
    <message>
        <source>Every order of the chosen run and what became of it, as Excel, CSV, PDF or a page to print</source>
        <translation>Elke bestelling van de gekozen ronde en wat ervan geworden is, als Excel, CSV, PDF of pagina om af te drukken</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Looking at what Ecomail holds now…</source>
        <translation>Kijken wat Ecomail nu heeft…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vraagt je aandacht</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Er is nog niets gedaan</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n orders…</source>
        <translation>
            <numerusform>%n bestelling terugzetten…</numerusform>
            <numerusform>%n bestellingen terugzetten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>De geschiedenis wordt gelezen</translation>
    </message>
    <message>
        <source>Report of this run</source>
        <translation>Rapport van deze ronde</translation>
    </message>
    <message>
        <source>Report of this run…</source>
        <translation>Rapport van deze ronde…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>Search order, e-mail, item</source>
        <translation>Zoek bestelling, e-mail, artikel</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Zoeken in de geschiedenis</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>The chosen orders, or every order of the chosen run; you see first what that would do</source>
        <translation>De gekozen bestellingen, of alle bestellingen van de gekozen ronde; je ziet eerst wat er dan gebeurt</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Welke items te zien zijn</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Het rapport wordt geschreven…</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n kan nog niet weg</numerusform>
            <numerusform>%n kunnen nog niet weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n kon niet worden gecontroleerd</numerusform>
            <numerusform>%n konden niet worden gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n verschilt</numerusform>
            <numerusform>%n verschillen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing in Ecomail</source>
        <translation>
            <numerusform>%n ontbreekt in Ecomail</numerusform>
            <numerusform>%n ontbreken in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are new since last time</source>
        <translation>
            <numerusform>%n bestelling is nieuw sinds de vorige keer</numerusform>
            <numerusform>%n bestellingen zijn nieuw sinds de vorige keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n bestelling is nog niet vergeleken</numerusform>
            <numerusform>%n bestellingen zijn nog niet vergeleken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n bestelling kon niet worden gecontroleerd</numerusform>
            <numerusform>%n bestellingen konden niet worden gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n bestelling vraagt je aandacht</numerusform>
            <numerusform>%n bestellingen vragen je aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only in Ecomail</source>
        <translation>
            <numerusform>%n bestelling alleen in Ecomail</numerusform>
            <numerusform>%n bestellingen alleen in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n bestelling wacht er alleen nog op om in je winkel als doorgegeven gemarkeerd te worden.</numerusform>
            <numerusform>%n bestellingen wachten er alleen nog op om in je winkel als doorgegeven gemarkeerd te worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n orders</source>
        <translation>
            <numerusform>%n bestelling vergelijken</numerusform>
            <numerusform>%n bestellingen vergelijken</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Compare them again</source>
        <translation>Die opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Comparing looks at both sides and changes nothing.</source>
        <translation>Vergelijken kijkt naar beide kanten en verandert niets.</translation>
    </message>
    <message>
        <source>Few causes explain most of it</source>
        <translation>Een paar oorzaken verklaren het meeste</translation>
    </message>
    <message>
        <source>For your bookkeeper</source>
        <translation>Voor je boekhouder</translation>
    </message>
    <message>
        <source>From a file, CSV or Excel</source>
        <translation>Uit een bestand, CSV of Excel</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Last comparison</source>
        <translation>Laatste vergelijking</translation>
    </message>
    <message>
        <source>Leads to the next step</source>
        <translation>Brengt je naar de volgende stap</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n orders</source>
        <translation>
            <numerusform>%n bestelling bekijken</numerusform>
            <numerusform>%n bestellingen bekijken</numerusform>
        </translation>
    </message>
    <message>
        <source>Money agrees</source>
        <translation>Geld klopt</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Vraagt je aandacht</translation>
    </message>
    <message>
        <source>New files come in by themselves</source>
        <translation>Nieuwe bestanden komen vanzelf binnen</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Nieuwe bestellingen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Not on your list</source>
        <translation>Staan niet op je lijst</translation>
    </message>
    <message numerus="yes">
        <source>Nothing else is open: your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Verder is er niets te doen: je winkel en Ecomail zijn het eens over %n bestelling.</numerusform>
            <numerusform>Verder is er niets te doen: je winkel en Ecomail zijn het eens over %n bestellingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to decide</source>
        <translation>Niets meer te beslissen</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Alles is klaar</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niets vraagt je aandacht</translation>
    </message>
    <message>
        <source>Nothing was compared yet.</source>
        <translation>Er is nog niets vergeleken.</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Alleen in Ecomail</translation>
    </message>
    <message>
        <source>Orders agree</source>
        <translation>Bestellingen kloppen</translation>
    </message>
    <message>
        <source>Report by month</source>
        <translation>Rapport per maand</translation>
    </message>
    <message numerus="yes">
        <source>Review and mark %n…</source>
        <translation>
            <numerusform>%n nakijken en markeren…</numerusform>
            <numerusform>%n nakijken en markeren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Instellen…</translation>
    </message>
    <message>
        <source>The last comparison broke off</source>
        <translation>De laatste vergelijking brak af</translation>
    </message>
    <message>
        <source>They appeared or changed</source>
        <translation>Ze kwamen erbij of veranderden</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Een map in de gaten houden</translation>
    </message>
    <message>
        <source>What is true now can be said once it was compared to the end.</source>
        <translation>Hoe het er nu voor staat, weet je na een volledige vergelijking.</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Waarom ze verschillen</translation>
    </message>
    <message numerus="yes">
        <source>Your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Je winkel en Ecomail zijn het eens over %n bestelling.</numerusform>
            <numerusform>Je winkel en Ecomail zijn het eens over %n bestellingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>no money at odds</source>
        <translation>geen verschil in geld</translation>
    </message>
    <message numerus="yes">
        <source>of %n on the list</source>
        <translation>
            <numerusform>van %n op de lijst</numerusform>
            <numerusform>van %n op de lijst</numerusform>
        </translation>
    </message>
    <message>
        <source>of {money} in your shop</source>
        <translation>van {money} in je winkel</translation>
    </message>
    <message>
        <source>without {currencies}</source>
        <translation>zonder {currencies}</translation>
    </message>
    <message>
        <source>{currency} agree</source>
        <translation>{currency} klopt</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>{money} verschil</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Provincie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ecomail needs it, and Wemasy does not give it.</source>
        <translation>Ecomail heeft het nodig en Wemasy geeft het niet.</translation>
    </message>
    <message>
        <source>Only used to check that it is the right order.</source>
        <translation>Alleen om te controleren of het de juiste bestelling is.</translation>
    </message>
    <message>
        <source>Only used to check the shop&apos;s figures, never sent.</source>
        <translation>Alleen om de cijfers van de winkel te controleren; wordt nooit verzonden.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Winkelnaam</translation>
    </message>
    <message>
        <source>The code by which Wemasy knows the order. Without it an order cannot be looked up.</source>
        <translation>De code waaraan Wemasy de bestelling herkent. Zonder die code is de bestelling niet op te zoeken.</translation>
    </message>
    <message>
        <source>The shop&apos;s number at Wemasy, if a file has several.</source>
        <translation>Het nummer van de winkel bij Wemasy, als een bestand er meer heeft.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>Website-id</translation>
    </message>
    <message>
        <source>Wemasy code</source>
        <translation>Wemasy-code</translation>
    </message>
    <message>
        <source>When the order was placed, in the shop&apos;s time zone.</source>
        <translation>Wanneer de bestelling is geplaatst, in de tijdzone van de winkel.</translation>
    </message>
</context>
<context>
    <name>ImportFormat</name>
    <message>
        <source>Central European (DOS 852)</source>
        <translation>Midden-Europees (DOS 852)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Midden-Europees (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Central European (Macintosh)</source>
        <translation>Midden-Europees (Macintosh)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Midden-Europees (Windows-1250)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Day first: 3/4 is 3 April</source>
        <translation>Dag eerst: 3/4 is 3 april</translation>
    </message>
    <message>
        <source>Decimal comma: 1.234,50</source>
        <translation>Decimale komma: 1.234,50</translation>
    </message>
    <message>
        <source>Decimal point: 1,234.50</source>
        <translation>Decimale punt: 1,234.50</translation>
    </message>
    <message>
        <source>Month first: 3/4 is 4 March</source>
        <translation>Maand eerst: 3/4 is 4 maart</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Puntkomma  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Vertical line  |</source>
        <translation>Verticale streep  |</translation>
    </message>
    <message>
        <source>Western European (DOS 850)</source>
        <translation>West-Europees (DOS 850)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>West-Europees (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western European (Macintosh)</source>
        <translation>West-Europees (Macintosh)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>West-Europees (Windows-1252)</translation>
    </message>
</context>
<context>
    <name>ImportRepair</name>
    <message>
        <source>Comma is the decimal sign: 1.234,50</source>
        <translation>Komma is decimaalteken: 1.234,50</translation>
    </message>
    <message>
        <source>Keep only the address that is in the text</source>
        <translation>Alleen het adres uit de tekst houden</translation>
    </message>
    <message>
        <source>Keep the day and leave out the time</source>
        <translation>De dag houden en de tijd weglaten</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>Deze waarde weglaten</translation>
    </message>
    <message>
        <source>Point is the decimal sign: 1,234.50</source>
        <translation>Punt is decimaalteken: 1,234.50</translation>
    </message>
    <message>
        <source>Read the day first: 3/4/26 is 3 April 2026</source>
        <translation>Dag eerst lezen: 3/4/26 is 3 april 2026</translation>
    </message>
    <message>
        <source>Read the month first: 3/4/26 is 4 March 2026</source>
        <translation>Maand eerst lezen: 3/4/26 is 4 maart 2026</translation>
    </message>
    <message>
        <source>Use one value for all</source>
        <translation>Eén waarde voor alle gebruiken</translation>
    </message>
    <message>
        <source>Use what the order&apos;s first row says</source>
        <translation>Gebruiken wat de eerste rij van de bestelling zegt</translation>
    </message>
    <message>
        <source>Write it with plain characters</source>
        <translation>Met gewone tekens schrijven</translation>
    </message>
</context>
<context>
    <name>ImportSettingsDialog</name>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>Customers&apos; data that are older than that many days are forgotten by themselves.</source>
        <translation>Klantgegevens die ouder zijn dan zoveel dagen worden vanzelf vergeten.</translation>
    </message>
    <message>
        <source>Each setting with its value now and in the file</source>
        <translation>Elke instelling met de waarde van nu en die in het bestand</translation>
    </message>
    <message>
        <source>Figures of this shop would be told to an address.</source>
        <translation>Cijfers van deze winkel zouden naar een adres gaan.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
    <message>
        <source>It decides what is sent at night without asking.</source>
        <translation>Dit bepaalt wat er ’s nachts zonder vragen wordt verzonden.</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>Verder verandert er niets.</translation>
    </message>
    <message>
        <source>Orders come from there or go there. The key is asked for again.</source>
        <translation>Bestellingen komen daarvandaan of gaan daarheen. De sleutel wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>These are taken only if you tick them. Do so if you know why they are there.</source>
        <translation>Deze worden alleen overgenomen als je ze aanvinkt. Doe dat als je weet waarom ze erin staan.</translation>
    </message>
    <message>
        <source>This file changes the settings of the open shop. Its keys stay.</source>
        <translation>Dit bestand verandert de instellingen van de geopende winkel. De sleutels blijven.</translation>
    </message>
    <message>
        <source>This shop may then be changed in Ecomail and in Wemasy; today it only looks.</source>
        <translation>Deze winkel mag dan in Ecomail en in Wemasy worden veranderd; nu wordt er alleen gekeken.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat er verandert</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Format and columns</source>
        <translation>Opmaak en kolommen</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Bestellingen importeren</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Save the rows that were left out</source>
        <translation>De overgeslagen rijen opslaan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>{name} - rows left out.csv</source>
        <translation>{name} - overgeslagen rijen.csv</translation>
    </message>
</context>
<context>
    <name>InterruptedNote</name>
    <message>
        <source>&amp;Go on where you stopped ({done} of {total})</source>
        <translation>&amp;Doorgaan waar je stopte ({done} van {total})</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nu niet</translation>
    </message>
    <message>
        <source>Compares the orders that had no turn yet</source>
        <translation>Vergelijkt de bestellingen die nog niet bekeken zijn</translation>
    </message>
    <message>
        <source>Hides this line; the next comparison of all orders goes on there as well</source>
        <translation>Verbergt deze regel; de volgende vergelijking van alle bestellingen gaat daar ook verder</translation>
    </message>
    <message>
        <source>The comparison was not finished. What was compared is kept.</source>
        <translation>Het vergelijken is niet afgemaakt. Wat vergeleken is, blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Shows again what was shown before (Esc)</source>
        <translation>Toont weer wat er eerst stond (Esc)</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>&amp;Keep until I close the program</source>
        <translation>&amp;Bewaren tot ik het programma sluit</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>{service} vragen…</translation>
    </message>
    <message>
        <source>Kept until you close the program; it is not stored.</source>
        <translation>Wordt bewaard tot je het programma sluit; niet opgeslagen.</translation>
    </message>
    <message>
        <source>Paste a new one to replace it</source>
        <translation>Plak een nieuwe om hem te vervangen</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Plak hem hier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Stored in the password store of this computer.</source>
        <translation>Opgeslagen in de wachtwoordkluis van deze computer.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>The key you typed is not stored yet.</source>
        <translation>De sleutel die je typte is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>The password store of this computer is locked. Unlock it and try again, or keep the key until you close the program.</source>
        <translation>De wachtwoordkluis van deze computer is vergrendeld. Ontgrendel die en probeer het opnieuw, of bewaar de sleutel tot je het programma sluit.</translation>
    </message>
    <message>
        <source>You can keep the key until you close the program.</source>
        <translation>Je kunt de sleutel bewaren tot je het programma sluit.</translation>
    </message>
    <message>
        <source>{service} answered. The account is “{account}”.</source>
        <translation>{service} antwoordde. Het account is “{account}”.</translation>
    </message>
    <message>
        <source>{service} answered: the connection works.</source>
        <translation>{service} antwoordde: de verbinding werkt.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Ecomail: API key</source>
        <translation>Ecomail: API-sleutel</translation>
    </message>
    <message>
        <source>In Ecomail: “Manage your account”, “For developers”, “Copy API key”; only administrators see it. If you do not see it, ask an administrator for it.</source>
        <translation>In Ecomail: “Správa účtu” (je account beheren), “Pro vývojáře” (voor ontwikkelaars); alleen beheerders zien de sleutel. Zie je hem niet, vraag hem dan aan een beheerder.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Keys are kept in the password store of this computer, and nowhere else.</source>
        <translation>Sleutels staan in de wachtwoordkluis van deze computer, en nergens anders.</translation>
    </message>
    <message>
        <source>No key yet. Without it nothing can be compared with Ecomail.</source>
        <translation>Nog geen sleutel. Zonder sleutel is er niets met Ecomail te vergelijken.</translation>
    </message>
    <message>
        <source>No token. That is fine: try it without one first.</source>
        <translation>Geen token. Dat geeft niet: probeer het eerst zonder.</translation>
    </message>
    <message>
        <source>Wemasy: API token (optional)</source>
        <translation>Wemasy: API-token (optioneel)</translation>
    </message>
    <message>
        <source>You make one in Wemasy, among the API tokens of your account. It is only needed if Wemasy refuses to answer without it.</source>
        <translation>Je maakt er een in Wemasy, bij de API-tokens van je account. Het is alleen nodig als Wemasy zonder token weigert te antwoorden.</translation>
    </message>
</context>
<context>
    <name>LastNight</name>
    <message>
        <source>Last night</source>
        <translation>Afgelopen nacht</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>Tonen in de geschiedenis</translation>
    </message>
    <message>
        <source>Shows what was sent, order by order, and puts it back</source>
        <translation>Toont per bestelling wat er is verzonden, en zet het terug</translation>
    </message>
</context>
<context>
    <name>LastRuns</name>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Laatste rondes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Shows this run in the history</source>
        <translation>Toont deze ronde in de geschiedenis</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Toont wat er verzonden is en zet het terug</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>categories</source>
        <translation>categorieën</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categorie</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prijs</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>aantal</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message numerus="yes">
        <source>%n orders are no longer new.</source>
        <translation>
            <numerusform>%n bestelling is niet meer nieuw.</numerusform>
            <numerusform>%n bestellingen zijn niet meer nieuw.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be opened for {address}</source>
        <translation>Er kon geen browser worden geopend voor {address}</translation>
    </message>
    <message>
        <source>The filter was saved as “{name}”.</source>
        <translation>Het filter is opgeslagen als “{name}”.</translation>
    </message>
    <message>
        <source>The filter “{name}” was deleted.</source>
        <translation>Het filter “{name}” is verwijderd.</translation>
    </message>
    <message>
        <source>This order lacks what the address of its page is made of.</source>
        <translation>Deze bestelling mist een gegeven dat in het adres van de pagina hoort.</translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ecomail total</source>
        <translation>Totaal in Ecomail</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Nieuw sinds de vorige keer</translation>
    </message>
    <message>
        <source>Nothing new since last time</source>
        <translation>Niets nieuws sinds de vorige keer</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>Betaalstatus</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Doorgegeven</translation>
    </message>
    <message>
        <source>Shop total</source>
        <translation>Totaal in de winkel</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>bevat</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>bevat niet</translation>
    </message>
    <message>
        <source>from</source>
        <translation>vanaf</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>van … tot</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is among others</source>
        <translation>is één ervan</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is niet</translation>
    </message>
    <message>
        <source>is only</source>
        <translation>is alleen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>tot en met</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{field} contains {value}</source>
        <translation>{field} bevat {value}</translation>
    </message>
    <message>
        <source>{field} does not contain {value}</source>
        <translation>{field} bevat niet {value}</translation>
    </message>
    <message>
        <source>{field} from {value}</source>
        <translation>{field} vanaf {value}</translation>
    </message>
    <message>
        <source>{field} from {value} to {until}</source>
        <translation>{field} van {value} tot en met {until}</translation>
    </message>
    <message>
        <source>{field} is not {value}</source>
        <translation>{field} is niet {value}</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field} is {value}</translation>
    </message>
    <message>
        <source>{field} up to {value}</source>
        <translation>{field} tot en met {value}</translation>
    </message>
    <message>
        <source>{field}: also {value}</source>
        <translation>{field}: ook {value}</translation>
    </message>
    <message>
        <source>{field}: only {value}</source>
        <translation>{field}: alleen {value}</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>More tools</source>
        <translation>Meer knoppen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>Winkel: {name}</translation>
    </message>
    <message>
        <source>The open shop, and the others</source>
        <translation>De open winkel en de andere</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkbalk</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n bestelling vraagt je aandacht.</numerusform>
            <numerusform>%n bestellingen vragen je aandacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops could not be compared: their tiles say why.</source>
        <translation>
            <numerusform>%n winkel kon niet worden vergeleken: de tegel zegt waarom.</numerusform>
            <numerusform>%n winkels konden niet worden vergeleken: de tegels zeggen waarom.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and mark %n…</source>
        <translation>
            <numerusform>%n &amp;nakijken en markeren…</numerusform>
            <numerusform>%n &amp;nakijken en markeren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n selected…</source>
        <translation>
            <numerusform>%n gekozen &amp;nakijken en verzenden…</numerusform>
            <numerusform>%n gekozen &amp;nakijken en verzenden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n…</source>
        <translation>
            <numerusform>%n &amp;nakijken en verzenden…</numerusform>
            <numerusform>%n &amp;nakijken en verzenden…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review and send…</source>
        <translation>&amp;Nakijken en verzenden…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review: send %n, mark {mark}…</source>
        <translation>
            <numerusform>&amp;Nakijken: %n verzenden, {mark} markeren…</numerusform>
            <numerusform>&amp;Nakijken: %n verzenden, {mark} markeren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n shops.</source>
        <translation>
            <numerusform>%n winkel vergeleken.</numerusform>
            <numerusform>%n winkels vergeleken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing all shops…</source>
        <translation>Alle winkels worden vergeleken…</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %n orders…</source>
        <translation>
            <numerusform>Uitzoeken wat er van %n bestelling geworden is…</numerusform>
            <numerusform>Uitzoeken wat er van %n bestellingen geworden is…</numerusform>
        </translation>
    </message>
    <message>
        <source>Finishing what was begun…</source>
        <translation>Afmaken wat begonnen was…</translation>
    </message>
    <message>
        <source>Look only: nothing is sent</source>
        <translation>Alleen kijken: er wordt niets verzonden</translation>
    </message>
    <message>
        <source>Order Reconciler</source>
        <translation>Order Reconciler</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>{percent} % – {shop} – Order Reconciler</source>
        <translation>{percent}% – {shop} – Order Reconciler</translation>
    </message>
    <message>
        <source>{shop} – Order Reconciler</source>
        <translation>{shop} – Order Reconciler</translation>
    </message>
</context>
<context>
    <name>ManyOrdersModel</name>
    <message>
        <source>Chosen already</source>
        <translation>Al gekozen</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail nu</translation>
    </message>
    <message>
        <source>Ecomail will hold</source>
        <translation>Ecomail straks</translation>
    </message>
    <message>
        <source>Ecomail&apos;s</source>
        <translation>van Ecomail</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Your shop (Wemasy)</source>
        <translation>Je winkel (Wemasy)</translation>
    </message>
    <message>
        <source>by hand: {value}</source>
        <translation>zelf getypt: {value}</translation>
    </message>
    <message>
        <source>your shop&apos;s</source>
        <translation>van je winkel</translation>
    </message>
</context>
<context>
    <name>MeaningDelegate</name>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>What “{status}” means in Ecomail</source>
        <translation>Wat “{status}” in Ecomail betekent</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Kaart</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>Best&amp;ellingen</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>&amp;Winkel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>As the s&amp;ystem has it</source>
        <translation>Zoals het s&amp;ysteem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>L&amp;icht</translation>
    </message>
    <message>
        <source>Less mo&amp;vement</source>
        <translation>&amp;Minder beweging</translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message>
        <source>All good</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Blocked or not checked</source>
        <translation>Kan niet weg of niet gecontroleerd</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per maand</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschilt</translation>
    </message>
    <message>
        <source>Missing in Ecomail</source>
        <translation>Ontbreekt in Ecomail</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Nog te vergelijken</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Shows how many orders each month has</source>
        <translation>Toont hoeveel bestellingen elke maand heeft</translation>
    </message>
    <message>
        <source>Shows the totals of each month, in the currency of most orders</source>
        <translation>Toont de totalen van elke maand, in de valuta van de meeste bestellingen</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Code controleren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markeren</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Bijwerken</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What next</source>
        <translation>Wat nu</translation>
    </message>
</context>
<context>
    <name>NightPage</name>
    <message>
        <source>&amp;Add orders that are missing in Ecomail</source>
        <translation>Bestellingen die in Ecomail ontbreken &amp;toevoegen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Va&amp;n</translation>
    </message>
    <message>
        <source>&amp;Mark orders as reported in your shop</source>
        <translation>Bestellingen in je winkel als doorgegeven &amp;markeren</translation>
    </message>
    <message>
        <source>&amp;Send at night without asking</source>
        <translation>’s Nachts zonder vragen &amp;verzenden</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>T&amp;ot</translation>
    </message>
    <message>
        <source>A night over one of these limits sends nothing and says so.</source>
        <translation>Komt een nacht boven een van deze grenzen, dan wordt er niets verzonden en dat wordt gemeld.</translation>
    </message>
    <message>
        <source>A night that would send a larger share sends nothing</source>
        <translation>Een nacht die een groter deel zou verzenden, verzendt niets</translation>
    </message>
    <message>
        <source>A night that would send more sends nothing</source>
        <translation>Een nacht die er meer zou verzenden, verzendt niets</translation>
    </message>
    <message>
        <source>A night whose orders come to more sends nothing</source>
        <translation>Een nacht met bestellingen die samen meer zijn, verzendt niets</translation>
    </message>
    <message>
        <source>After it no shift begins; one that has begun goes on</source>
        <translation>Daarna begint er geen dienst meer; een die begonnen is gaat door</translation>
    </message>
    <message>
        <source>Comparing. Nothing is sent…</source>
        <translation>Vergelijken. Er wordt niets verzonden…</translation>
    </message>
    <message>
        <source>Correct orders in Ecomail that differ only by these causes:</source>
        <translation>Bestellingen in Ecomail bijwerken die alleen door deze oorzaken verschillen:</translation>
    </message>
    <message>
        <source>Ecomail does not show item tags. If you gave items tags there, a correction overwrites them.</source>
        <translation>Ecomail laat tags van artikelen niet zien. Heb je artikelen daar tags gegeven, dan worden die bij het bijwerken overschreven.</translation>
    </message>
    <message>
        <source>How much, and when</source>
        <translation>Hoeveel en wanneer</translation>
    </message>
    <message>
        <source>In its hours it compares, and sends without asking what is allowed here, while this window is open, whichever shop it shows. Everything it sends can be put back. What carries a warning always waits for you.</source>
        <translation>In de ingestelde uren wordt er vergeleken, en zonder vragen verzonden wat hier is toegestaan, zolang dit venster open is, welke winkel het ook toont. Alles wat zo wordt verzonden, kun je terugzetten. Wat een waarschuwing heeft, wacht altijd op jou.</translation>
    </message>
    <message>
        <source>Marks what Ecomail already holds as your shop has it</source>
        <translation>Markeert wat al in Ecomail staat zoals in je winkel</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Nachtdienst</translation>
    </message>
    <message>
        <source>None is known. Compare the orders first.</source>
        <translation>Er is er geen bekend. Vergelijk eerst de bestellingen.</translation>
    </message>
    <message>
        <source>Orders a night, at m&amp;ost</source>
        <translation>&amp;Bestellingen per nacht, hooguit</translation>
    </message>
    <message>
        <source>Orders of which nothing else differs are corrected at night</source>
        <translation>Bestellingen waarvan verder niets verschilt, worden ’s nachts bijgewerkt</translation>
    </message>
    <message>
        <source>Saves these settings, compares, and lists it; sends nothing</source>
        <translation>Slaat deze instellingen op, vergelijkt en toont het; verzendt niets</translation>
    </message>
    <message>
        <source>Sha&amp;re of the list, at most</source>
        <translation>Dee&amp;l van de lijst, hooguit</translation>
    </message>
    <message>
        <source>Show what last night &amp;would have sent</source>
        <translation>Laten &amp;zien wat afgelopen nacht zou zijn verzonden</translation>
    </message>
    <message>
        <source>Switches the night shift of this shop on or off</source>
        <translation>Zet de nachtdienst van deze winkel aan of uit</translation>
    </message>
    <message>
        <source>The time at which the night begins, in the time zone of the shop</source>
        <translation>De tijd waarop de nacht begint, in de tijdzone van de winkel</translation>
    </message>
    <message>
        <source>Their totals together, at mos&amp;t</source>
        <translation>Hun totalen s&amp;amen, hooguit</translation>
    </message>
    <message>
        <source>Without automations. One that Ecomail may hold under another number waits for you.</source>
        <translation>Zonder automatiseringen. Een bestelling die Ecomail misschien onder een ander nummer heeft, wacht op jou.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.</source>
        <translation>
            <numerusform>Er zou %n van de {listed} bestellingen in de lijst worden verzonden, meer dan {share} op de honderd. Er is niets verzonden.</numerusform>
            <numerusform>Er zouden %n van de {listed} bestellingen in de lijst worden verzonden, meer dan {share} op de honderd. Er is niets verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait: {reason}</source>
        <translation>
            <numerusform>%n bestelling wacht: {reason}</numerusform>
            <numerusform>%n bestellingen wachten: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would be sent, and at most {most} may go in one night. Nothing was sent.</source>
        <translation>
            <numerusform>Er zou %n bestelling worden verzonden, en per nacht mogen er hoogstens {most} weg. Er is niets verzonden.</numerusform>
            <numerusform>Er zouden %n bestellingen worden verzonden, en per nacht mogen er hoogstens {most} weg. Er is niets verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would have waited: {reason}</source>
        <translation>
            <numerusform>%n bestelling zou hebben gewacht: {reason}</numerusform>
            <numerusform>%n bestellingen zouden hebben gewacht: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is kept, so it can be put back; item tags are not part of it, since Ecomail does not show them.</source>
        <translation>Er wordt een kopie bewaard, dus het kan worden teruggezet; artikeltags horen daar niet bij, want Ecomail toont ze niet.</translation>
    </message>
    <message numerus="yes">
        <source>A new cause of differences, %n orders: {reason}</source>
        <translation>
            <numerusform>Een nieuwe oorzaak van verschillen, %n bestelling: {reason}</numerusform>
            <numerusform>Een nieuwe oorzaak van verschillen, %n bestellingen: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>A new file needs you. {reason}</source>
        <translation>Een nieuw bestand vraagt je aandacht. {reason}</translation>
    </message>
    <message>
        <source>A spreadsheet changed this id to “{value}”. Format the column as text, put the ids in again and export once more.</source>
        <translation>Een spreadsheet heeft dit id veranderd in “{value}”. Maak de kolom op als tekst, vul de id&apos;s opnieuw in en exporteer nog eens.</translation>
    </message>
    <message>
        <source>A spreadsheet may have swapped day and month here: other dates of this column stayed text. Choose whether the day or the month comes first.</source>
        <translation>Een rekenblad heeft hier misschien dag en maand verwisseld: andere datums van deze kolom bleven tekst. Kies of de dag of de maand vooraan staat.</translation>
    </message>
    <message>
        <source>Accents are missing in Ecomail.</source>
        <translation>In Ecomail ontbreken de accenten.</translation>
    </message>
    <message>
        <source>Adding orders at night is switched off.</source>
        <translation>Bestellingen ’s nachts toevoegen staat uit.</translation>
    </message>
    <message>
        <source>Amounts in {param} arrive in Ecomail without being converted.</source>
        <translation>Bedragen in {param} komen zonder omrekening in Ecomail aan.</translation>
    </message>
    <message>
        <source>An earlier attempt to send this order has no certain outcome yet. It is looked up before anything else is sent.</source>
        <translation>Een eerdere poging om deze bestelling te verzenden heeft nog geen zekere uitkomst. Die wordt opgezocht voordat er iets anders wordt verzonden.</translation>
    </message>
    <message>
        <source>An item’s price is sent for one piece.</source>
        <translation>De prijs van een artikel gaat per stuk mee.</translation>
    </message>
    <message>
        <source>An item’s price is sent for the whole item.</source>
        <translation>De prijs van een artikel gaat voor alle stuks samen mee.</translation>
    </message>
    <message>
        <source>Another order on the list has the number {order_id} as well ({sessions}). Ecomail knows orders by their number, so remove the wrong one from the list first.</source>
        <translation>Een andere bestelling in de lijst heeft ook het nummer {order_id} ({sessions}). Ecomail herkent bestellingen aan hun nummer, dus haal eerst de verkeerde uit de lijst.</translation>
    </message>
    <message>
        <source>Comparing did not work: {reason}</source>
        <translation>Vergelijken lukte niet: {reason}</translation>
    </message>
    <message>
        <source>Converted from {currency} to {shop_currency} at a rate of {rate}.</source>
        <translation>Omgerekend van {currency} naar {shop_currency} met koers {rate}.</translation>
    </message>
    <message>
        <source>Correcting orders at night is switched off.</source>
        <translation>Bestellingen ’s nachts bijwerken staat uit.</translation>
    </message>
    <message>
        <source>Dates are UTC taken for local time.</source>
        <translation>Datums zijn UTC die als lokale tijd is gelezen.</translation>
    </message>
    <message>
        <source>Dates are local time taken for UTC.</source>
        <translation>Datums zijn lokale tijd die als UTC is gelezen.</translation>
    </message>
    <message>
        <source>Dates are off by {param} h.</source>
        <translation>Datums wijken {param} uur af.</translation>
    </message>
    <message>
        <source>Dates are one hour off in summer time.</source>
        <translation>Datums wijken in de zomertijd een uur af.</translation>
    </message>
    <message>
        <source>E-mails that Ecomail sent meanwhile cannot be taken back.</source>
        <translation>E-mails die Ecomail intussen verzond, zijn niet terug te halen.</translation>
    </message>
    <message>
        <source>Earlier orders have no certain outcome yet, so nothing else was sent.</source>
        <translation>Van eerdere bestellingen is de afloop nog niet zeker, dus is er niets anders verzonden.</translation>
    </message>
    <message>
        <source>Earlier orders with more than one piece of an item: {looked_at}.
Prices: {line_totals} × of the whole item, {pieces} × of one piece.
Totals: {with_all} × with tax and shipping, {without_shipping} × without shipping, {without_tax} × without tax and shipping.
Shop name: {shops}. Currencies: {currencies}.</source>
        <translation>Eerdere bestellingen met meer dan één stuk van een artikel: {looked_at}.
Prijzen: {line_totals} × van het hele artikel, {pieces} × van één stuk.
Totalen: {with_all} × met btw en verzendkosten, {without_shipping} × zonder verzendkosten, {without_tax} × zonder btw en verzendkosten.
Winkelnaam: {shops}. Valuta: {currencies}.</translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all.</source>
        <translation>
            <numerusform>Ecomail heeft ook %n bestelling onder “{shop}”, samen {sum}.</numerusform>
            <numerusform>Ecomail heeft ook %n bestellingen onder “{shop}”, samen {sum}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>Ecomail heeft ook %n bestelling onder “{shop}”, samen {sum}: {people} van dezelfde mensen als bestellingen in de lijst, {amounts} daarvan met hetzelfde bedrag.</numerusform>
            <numerusform>Ecomail heeft ook %n bestellingen onder “{shop}”, samen {sum}: {people} van dezelfde mensen als bestellingen in de lijst, {amounts} daarvan met hetzelfde bedrag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>Ecomail heeft ook %n bestelling zonder winkelnaam, samen {sum}: {people} van dezelfde mensen als bestellingen in de lijst, {amounts} daarvan met hetzelfde bedrag.</numerusform>
            <numerusform>Ecomail heeft ook %n bestellingen zonder winkelnaam, samen {sum}: {people} van dezelfde mensen als bestellingen in de lijst, {amounts} daarvan met hetzelfde bedrag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ecomail also holds an order {order_id} of another shop, “{shop}”, and this account has one numbering for all its shops: sending could overwrite that one. Keep what Ecomail holds, or correct it in Ecomail.</source>
        <translation>Ecomail heeft ook een bestelling {order_id} van een andere winkel, “{shop}”, en dit account heeft één nummering voor al zijn winkels: verzenden kan die overschrijven. Laat staan wat Ecomail heeft, of verbeter het in Ecomail.</translation>
    </message>
    <message>
        <source>Ecomail also holds an order {order_id} of another shop, “{shop}”. Sending goes by the number and could overwrite that one. Say under Settings whether each shop of this account has numbers of its own, or keep what Ecomail holds.</source>
        <translation>Ecomail heeft ook een bestelling {order_id} van een andere winkel, “{shop}”. Versturen gaat op nummer en kan die overschrijven. Zeg bij Instellingen of elke winkel van dit account eigen nummers heeft, of laat staan wat Ecomail heeft.</translation>
    </message>
    <message>
        <source>Ecomail changed this order after it was sent. Putting it back also undoes that change.</source>
        <translation>Ecomail heeft deze bestelling na het verzenden gewijzigd. Terugzetten maakt ook die wijziging ongedaan.</translation>
    </message>
    <message>
        <source>Ecomail did not show {fields} when this was sent, so it cannot come back.</source>
        <translation>Ecomail toonde {fields} niet toen dit werd verzonden, dus dat kan niet terugkomen.</translation>
    </message>
    <message>
        <source>Ecomail does not hold it any more.</source>
        <translation>Deze bestelling staat niet meer in Ecomail.</translation>
    </message>
    <message>
        <source>Ecomail does not show item tags, so they cannot be compared. If you gave items tags in Ecomail, sending overwrites them.</source>
        <translation>Ecomail toont geen artikeltags; ze zijn dus niet te vergelijken. Heb je in Ecomail tags gegeven, dan overschrijft verzenden ze.</translation>
    </message>
    <message>
        <source>Ecomail does not show “{field}” of this order, and sending would remove what it holds there. Type the value on the card, or choose the shop’s to send the order without it.</source>
        <translation>Ecomail toont “{field}” van deze bestelling niet, en verzenden zou verwijderen wat er staat. Typ de waarde op de kaart, of kies die van de winkel om de bestelling zonder deze waarde te verzenden.</translation>
    </message>
    <message>
        <source>Ecomail does not show “{field}” of this order. Sending removes what it holds there, as you chose.</source>
        <translation>Ecomail toont “{field}” van deze bestelling niet. Verzenden verwijdert wat er staat, zoals je hebt gekozen.</translation>
    </message>
    <message>
        <source>Ecomail holds another amount: {amount}.</source>
        <translation>In Ecomail staat een ander bedrag: {amount}.</translation>
    </message>
    <message>
        <source>Ecomail holds another status ({param}).</source>
        <translation>In Ecomail staat een andere status ({param}).</translation>
    </message>
    <message>
        <source>Ecomail holds it {count} times, all alike ({now} in all): {surplus} of them go, one stays ({then}). Ecomail removes by the number; should it remove all of them, one is added again at once, without automations.</source>
        <translation>De bestelling staat {count} keer in Ecomail, allemaal gelijk (samen {now}): {surplus} ervan gaan weg, één blijft ({then}). Ecomail verwijdert op nummer; verdwijnen ze daardoor allemaal, dan wordt er meteen één opnieuw toegevoegd, zonder automatiseringen.</translation>
    </message>
    <message>
        <source>Ecomail holds orders of the list twice, under several addresses or on several days: {numbers}. They wait until only the right one is left in Ecomail.</source>
        <translation>Ecomail heeft bestellingen van de lijst dubbel, onder verschillende adressen of op verschillende dagen: {numbers}. Ze wachten tot alleen de juiste in Ecomail over is.</translation>
    </message>
    <message>
        <source>Ecomail holds shipping as an item of its own.</source>
        <translation>In Ecomail staan de verzendkosten als apart artikel.</translation>
    </message>
    <message>
        <source>Ecomail holds the item {param}, which your shop does not have.</source>
        <translation>In Ecomail staat het artikel {param}, dat je winkel niet heeft.</translation>
    </message>
    <message>
        <source>Ecomail holds the moment of sending, not that of the order.</source>
        <translation>In Ecomail staat het moment van verzenden, niet dat van de bestelling.</translation>
    </message>
    <message>
        <source>Ecomail holds the shop’s name as “{param}”.</source>
        <translation>In Ecomail staat de winkelnaam als “{param}”.</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under numbers that begin otherwise ({param}).</source>
        <translation>In Ecomail hebben deze bestellingen nummers die anders beginnen ({param}).</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under other numbers.</source>
        <translation>In Ecomail staan deze bestellingen onder andere nummers.</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under the shop name “{param}”.</source>
        <translation>In Ecomail staan deze bestellingen onder de winkelnaam “{param}”.</translation>
    </message>
    <message>
        <source>Ecomail holds this order number {count} times, and not all of them are what this program sent. Nothing is removed here: look at each in Ecomail, then compare again.</source>
        <translation>Ecomail heeft dit bestelnummer {count} keer, en niet allemaal zoals dit programma ze heeft verzonden. Hier wordt niets verwijderd: bekijk ze in Ecomail en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail holds this order number {count} times. Remove the wrong ones in Ecomail, then compare again.</source>
        <translation>Ecomail heeft dit bestelnummer {count} keer. Verwijder de verkeerde in Ecomail en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail holds this order only once.</source>
        <translation>Ecomail heeft deze bestelling maar één keer.</translation>
    </message>
    <message>
        <source>Ecomail holds this order {count} times, each exactly as this program sent it, and counts its money as often: two computers added it at the same moment, or it was added twice. Remove the surplus here; one stays.</source>
        <translation>Ecomail heeft deze bestelling {count} keer, telkens precies zoals dit programma die heeft verzonden, en het bedrag telt even vaak mee: twee computers voegden die op hetzelfde moment toe, of de bestelling is twee keer toegevoegd. Verwijder hier wat te veel is; één blijft.</translation>
    </message>
    <message>
        <source>Ecomail holds {held} orders of the same people or the same days that are not on your list</source>
        <translation>Ecomail heeft {held} bestellingen van dezelfde mensen of dezelfde dagen die niet in je lijst staan</translation>
    </message>
    <message>
        <source>Ecomail keeps {fields} in a form of its own, whatever is sent. That is no difference.</source>
        <translation>Ecomail bewaart {fields} in een eigen vorm, wat er ook wordt verzonden. Dat is geen verschil.</translation>
    </message>
    <message>
        <source>Ecomail may hold the order already, under another number.</source>
        <translation>Ecomail heeft de bestelling misschien al, onder een ander nummer.</translation>
    </message>
    <message>
        <source>Ecomail most likely holds this order already: {numbers} of {shop}. Adding it again would count its money twice. Say whether it is the same or another order.</source>
        <translation>Deze bestelling staat waarschijnlijk al in Ecomail: {numbers} van {shop}. Nog eens toevoegen zou het bedrag dubbel tellen. Zeg of het dezelfde of een andere bestelling is.</translation>
    </message>
    <message>
        <source>Ecomail receives a quantity of one, however many were bought.</source>
        <translation>Ecomail krijgt het aantal één, hoeveel er ook zijn gekocht.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts a hundred times too large.</source>
        <translation>Ecomail krijgt bedragen die honderd keer te groot zijn.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts a hundred times too small.</source>
        <translation>Ecomail krijgt bedragen die honderd keer te klein zijn.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts rounded to whole ones.</source>
        <translation>Ecomail krijgt bedragen die op hele zijn afgerond.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts without tax.</source>
        <translation>Ecomail krijgt bedragen zonder btw.</translation>
    </message>
    <message>
        <source>Ecomail receives no status.</source>
        <translation>Ecomail krijgt geen status.</translation>
    </message>
    <message>
        <source>Ecomail receives no value for “{field}”.</source>
        <translation>Ecomail krijgt geen waarde voor “{field}”.</translation>
    </message>
    <message>
        <source>Ecomail receives only the first category of an item.</source>
        <translation>Ecomail krijgt alleen de eerste categorie van een artikel.</translation>
    </message>
    <message>
        <source>Ecomail receives prices from before the discount.</source>
        <translation>Ecomail krijgt de prijzen van vóór de korting.</translation>
    </message>
    <message>
        <source>Ecomail receives prices per item, not per piece.</source>
        <translation>Ecomail krijgt prijzen per artikelregel, niet per stuk.</translation>
    </message>
    <message>
        <source>Ecomail receives prices per piece, not per item.</source>
        <translation>Ecomail krijgt prijzen per stuk, niet per artikel.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it, since its e-mail address is no contact there. Tax, shipping and place could not be checked.</source>
        <translation>Ecomail toont er maar een deel van, omdat het e-mailadres daar geen contact is. Btw, verzendkosten en plaats konden niet worden gecontroleerd.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it, so no copy could be kept to put back. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then try again.</source>
        <translation>Ecomail toont er maar een deel van, dus er kon geen kopie worden bewaard om terug te zetten. Voeg het e-mailadres toe in Ecomail (Kontakty, je lijst, Přidat kontakt: contact toevoegen) en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of this order, and sending would overwrite the rest unseen. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then compare it again.</source>
        <translation>Ecomail toont maar een deel van deze bestelling, en verzenden zou de rest ongezien overschrijven. Voeg het e-mailadres toe in Ecomail (Kontakty, je lijst, Přidat kontakt: contact toevoegen) en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail shows {count} items for this order. More than {most} are not compared, and such an order is not overwritten.</source>
        <translation>Ecomail toont {count} artikelen voor deze bestelling. Meer dan {most} worden niet vergeleken, en zo&apos;n bestelling wordt niet overschreven.</translation>
    </message>
    <message>
        <source>Ecomail will hold this order {count} times again, and count its money as often.</source>
        <translation>Ecomail heeft deze bestelling dan weer {count} keer, en telt het bedrag even vaak.</translation>
    </message>
    <message>
        <source>Entry {number} ({kind}) is not as it was when the month was closed, or one before it was added or removed.</source>
        <translation>Onderdeel {number} ({kind}) is niet meer zoals bij het afsluiten van de maand, of er is er een voor toegevoegd of weggehaald.</translation>
    </message>
    <message>
        <source>Every order is as it should be ({count}).</source>
        <translation>Elke bestelling klopt ({count}).</translation>
    </message>
    <message>
        <source>Free items do not arrive in Ecomail.</source>
        <translation>Gratis artikelen komen niet in Ecomail aan.</translation>
    </message>
    <message>
        <source>From {first} to {last}: {reason}</source>
        <translation>Van {first} tot en met {last}: {reason}</translation>
    </message>
    <message>
        <source>How the shop’s figures are read, with the number of orders: {parts}.</source>
        <translation>Zo worden de cijfers van de winkel gelezen, met het aantal bestellingen: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>If it ran now, it would send %n orders.</source>
        <translation>
            <numerusform>Als de nachtdienst nu liep, zou die %n bestelling verzenden.</numerusform>
            <numerusform>Als de nachtdienst nu liep, zou die %n bestellingen verzenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it ran now, it would send nothing.</source>
        <translation>Begon de dienst nu, dan verzond hij niets.</translation>
    </message>
    <message>
        <source>If it ran now: {reason}</source>
        <translation>Begon de dienst nu: {reason}</translation>
    </message>
    <message>
        <source>In Ecomail this changed after you last saw the order ({seen}): {fields}. So it was not sent. This card shows what Ecomail holds now. Compare again, then decide.</source>
        <translation>In Ecomail is na {seen} gewijzigd: {fields}. Daarom is de bestelling niet verzonden. Deze kaart toont wat Ecomail nu heeft. Vergelijk opnieuw en beslis dan.</translation>
    </message>
    <message>
        <source>In Ecomail {order_id} belongs to another shop, “{shop}”. It is left alone. If your shop was called that before, add the name under Settings; else say that this is another order.</source>
        <translation>In Ecomail hoort {order_id} bij een andere winkel, “{shop}”. Die blijft zoals die is. Heette je winkel eerder zo, voeg de naam dan toe bij Instellingen; zeg anders dat dit een andere bestelling is.</translation>
    </message>
    <message>
        <source>In this file the total differs from row to row of one order, as what each item costs does. Choose “Not used” for its column.</source>
        <translation>In dit bestand verschilt het totaal van rij tot rij van één bestelling, zoals de prijs van elk artikel. Kies “Niet gebruikt” voor die kolom.</translation>
    </message>
    <message>
        <source>It could not be compared: {reason}</source>
        <translation>De bestelling kon niet worden vergeleken: {reason}</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Er is gestopt.</translation>
    </message>
    <message>
        <source>Item codes begin otherwise in Ecomail ({param}).</source>
        <translation>Artikelcodes beginnen in Ecomail anders ({param}).</translation>
    </message>
    <message>
        <source>Item {line} has neither a code nor a title. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Artikel {line} heeft geen code en geen titel. Open de bestelling in Wemasy, verbeter dat daar en vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Item {line} of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Artikel {line} van deze bestelling is niet te lezen: {reason}. Open de bestelling in Wemasy, verbeter dat daar en vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Its amount is that of this order counted otherwise, such as without shipping or tax: {amount}.</source>
        <translation>Het bedrag is dat van deze bestelling, anders geteld, bijvoorbeeld zonder verzendkosten of btw: {amount}.</translation>
    </message>
    <message>
        <source>Its seal is not the one that you kept.</source>
        <translation>Het zegel is niet het zegel dat je hebt bewaard.</translation>
    </message>
    <message>
        <source>Its sums or its number of orders are not those of the orders in it.</source>
        <translation>De sommen of het aantal bestellingen kloppen niet met de bestellingen die erin staan.</translation>
    </message>
    <message>
        <source>Known to write so: {names}.</source>
        <translation>Doet dat, voor zover bekend: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Last night, from {seen}, the night shift would have sent %n orders.</source>
        <translation>
            <numerusform>Vannacht, vanaf {seen}, zou de nachtdienst %n bestelling hebben verzonden.</numerusform>
            <numerusform>Vannacht, vanaf {seen}, zou de nachtdienst %n bestellingen hebben verzonden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last night, from {seen}, the night shift would have sent nothing.</source>
        <translation>Afgelopen nacht, vanaf {seen}, had de nachtdienst niets verzonden.</translation>
    </message>
    <message>
        <source>Letters with accents arrive in Ecomail garbled.</source>
        <translation>Letters met accenten komen verminkt in Ecomail aan.</translation>
    </message>
    <message>
        <source>Marking orders at night is switched off.</source>
        <translation>Bestellingen ’s nachts markeren staat uit.</translation>
    </message>
    <message>
        <source>Most orders show what the shop’s figures mean, and from now on that decides where an order leaves it open: {parts}. Change it under Settings.</source>
        <translation>De meeste bestellingen laten zien wat de cijfers van de winkel betekenen, en dat beslist voortaan waar een bestelling het openlaat: {parts}. Wijzigen kan bij Instellingen.</translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders were sent and checked.</source>
        <translation>
            <numerusform>Nachtdienst: %n bestelling is verzonden en gecontroleerd.</numerusform>
            <numerusform>Nachtdienst: %n bestellingen zijn verzonden en gecontroleerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Night shift: nothing had to be sent.</source>
        <translation>Nachtdienst: er hoefde niets verzonden te worden.</translation>
    </message>
    <message>
        <source>Night shift: {reason}</source>
        <translation>Nachtdienst: {reason}</translation>
    </message>
    <message>
        <source>No date is known for this order; Ecomail will date it now.</source>
        <translation>Van deze bestelling is geen datum bekend; Ecomail geeft de datum van nu.</translation>
    </message>
    <message>
        <source>No e-mail address is known for this order. Type it on the card, or import a file that has it.</source>
        <translation>Van deze bestelling is geen e-mailadres bekend. Typ het op de kaart, of importeer een bestand waar het in staat.</translation>
    </message>
    <message>
        <source>No earlier order of this shop in Ecomail has more than one piece of an item, so it cannot be seen whether prices are per piece.</source>
        <translation>Geen eerdere bestelling van deze winkel in Ecomail heeft meer dan één stuk van een artikel; of prijzen per stuk zijn, is dus niet te zien.</translation>
    </message>
    <message>
        <source>No shop name is set, and Ecomail cannot group an order without one. Fill in the shop name under Settings.</source>
        <translation>Er is geen winkelnaam ingesteld, en zonder naam kan Ecomail een bestelling niet indelen. Vul de winkelnaam in bij Instellingen.</translation>
    </message>
    <message>
        <source>Not compared yet. Compare it first.</source>
        <translation>Nog niet vergeleken. Vergelijk eerst.</translation>
    </message>
    <message>
        <source>Nothing arrived in Ecomail.</source>
        <translation>Er kwam niets in Ecomail aan.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing could be compared for %n days.</source>
        <translation>
            <numerusform>Er kon %n dag niets worden vergeleken.</numerusform>
            <numerusform>Er kon %n dagen niets worden vergeleken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you. Left for later: {later}, ignored: {ignored}.</source>
        <translation>Er vraagt niets je aandacht. Bewaard voor later: {later}, genegeerd: {ignored}.</translation>
    </message>
    <message>
        <source>Nothing to send: both sides agree.</source>
        <translation>Niets te verzenden: beide kanten komen overeen.</translation>
    </message>
    <message>
        <source>Nothing was done since {seen}, so tonight it is only compared. The next night sends again.</source>
        <translation>Sinds {seen} is er niets gedaan, dus vannacht wordt er alleen vergeleken. De volgende nacht wordt er weer verzonden.</translation>
    </message>
    <message>
        <source>Nothing was ever compared or sent for this shop, so tonight it is only compared.</source>
        <translation>Voor deze winkel is nog nooit iets vergeleken of verzonden, dus vannacht wordt er alleen vergeleken.</translation>
    </message>
    <message>
        <source>Only the day of an order arrives in Ecomail, without the time.</source>
        <translation>Alleen de dag van een bestelling komt in Ecomail aan, zonder de tijd.</translation>
    </message>
    <message>
        <source>Only the first item of each order arrives in Ecomail.</source>
        <translation>Alleen het eerste artikel van elke bestelling komt in Ecomail aan.</translation>
    </message>
    <message>
        <source>Orders arrive in Ecomail without their items.</source>
        <translation>Bestellingen komen zonder artikelen in Ecomail aan.</translation>
    </message>
    <message>
        <source>Orders from after that are left out, and what was sent since counts as not sent; all else is as it is now.</source>
        <translation>Bestellingen van daarna tellen niet mee, en wat sindsdien is verzonden telt als niet verzonden; al het andere is zoals het nu is.</translation>
    </message>
    <message>
        <source>Orders in Ecomail that belong to “{other}”: {count}. The shop here is “{name}”; to Ecomail these are two shops, so such orders are left out.</source>
        <translation>Bestellingen in Ecomail die bij “{other}” horen: {count}. De winkel hier is “{name}”; voor Ecomail zijn dat twee winkels, dus zulke bestellingen worden overgeslagen.</translation>
    </message>
    <message>
        <source>Orders in several currencies are counted together here. Give rates under Settings, so that all are sent in one.</source>
        <translation>Bestellingen in verschillende valuta&apos;s worden hier bij elkaar geteld. Geef koersen bij Instellingen, dan gaan ze allemaal in één valuta.</translation>
    </message>
    <message>
        <source>Orders of {amount} in all would be sent, and at most {value} may go in one night. Nothing was sent.</source>
        <translation>De te verzenden bestellingen zijn samen {amount}. Per nacht mag hooguit {value} weg. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>Orders on the list without a number yet: {count}. They may be among these; compare first.</source>
        <translation>Bestellingen in de lijst die nog geen nummer hebben: {count}. Ze kunnen hierbij zitten; vergelijk eerst.</translation>
    </message>
    <message>
        <source>Orders that agreed when they were last asked, and rest: {count}. Compare everything anew to ask them too.</source>
        <translation>Bestellingen die de vorige keer klopten en nu rusten: {count}. Vergelijk alles opnieuw om ook die te bekijken.</translation>
    </message>
    <message>
        <source>Orders that need you: {count}.</source>
        <translation>Bestellingen die je aandacht vragen: {count}.</translation>
    </message>
    <message>
        <source>Orders that seemed missing and are in Ecomail after all, under another e-mail address or on another day: {count}. Compare again before you send.</source>
        <translation>Bestellingen die leken te ontbreken en toch in Ecomail staan, onder een ander e-mailadres of op een andere dag: {count}. Vergelijk opnieuw voordat je verzendt.</translation>
    </message>
    <message>
        <source>Orders with a total of zero do not arrive in Ecomail.</source>
        <translation>Bestellingen met een totaal van nul komen niet in Ecomail aan.</translation>
    </message>
    <message>
        <source>Orders with the payment status “{param}” do not arrive in Ecomail.</source>
        <translation>Bestellingen met de betaalstatus “{param}” komen niet in Ecomail aan.</translation>
    </message>
    <message>
        <source>Refunded in part, and Ecomail holds the full amount.</source>
        <translation>Deels terugbetaald, en Ecomail heeft het volle bedrag.</translation>
    </message>
    <message>
        <source>Refunded, and Ecomail still counts the full amount.</source>
        <translation>Terugbetaald, en Ecomail telt nog het volle bedrag.</translation>
    </message>
    <message>
        <source>Returned items and discounts below zero do not arrive in Ecomail.</source>
        <translation>Teruggestuurde artikelen en kortingen onder nul komen niet in Ecomail aan.</translation>
    </message>
    <message>
        <source>Rows of {file} that were left out: {count}. Import it by hand to see why.</source>
        <translation>Rijen van {file} die zijn overgeslagen: {count}. Importeer het bestand zelf om te zien waarom.</translation>
    </message>
    <message>
        <source>Sending would remove something that Ecomail holds.</source>
        <translation>Verzenden zou iets weghalen dat in Ecomail staat.</translation>
    </message>
    <message>
        <source>Shipping is left out of the total.</source>
        <translation>De verzendkosten ontbreken in het totaal.</translation>
    </message>
    <message>
        <source>Since {first}: {reason}</source>
        <translation>Sinds {first}: {reason}</translation>
    </message>
    <message>
        <source>So much would change at once that the number {count} has to be typed. Nothing was sent.</source>
        <translation>Er zou zo veel tegelijk veranderen dat het getal {count} getypt moet worden. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>Somebody added this order to Ecomail after you last saw it ({seen}), so it was not sent. Compare again, then decide.</source>
        <translation>Iemand heeft deze bestelling aan Ecomail toegevoegd nadat je die voor het laatst zag ({seen}); daarom is die niet verzonden. Vergelijk opnieuw en beslis dan.</translation>
    </message>
    <message>
        <source>Tax is added a second time.</source>
        <translation>De btw wordt er een tweede keer bij opgeteld.</translation>
    </message>
    <message>
        <source>The amount is not known.</source>
        <translation>Het bedrag is niet bekend.</translation>
    </message>
    <message>
        <source>The amount is the same: {amount}.</source>
        <translation>Het bedrag is hetzelfde: {amount}.</translation>
    </message>
    <message>
        <source>The categories of an item arrive in Ecomail as one.</source>
        <translation>De categorieën van een artikel komen als één in Ecomail aan.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind what was last done ({seen}), so tonight nothing is sent.</source>
        <translation>De klok van deze computer loopt achter op wat er het laatst is gedaan ({seen}), dus vannacht wordt er niets verzonden.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: for the services it is {seen}. Set it right. Tonight nothing is sent.</source>
        <translation>De klok van deze computer loopt verkeerd: volgens de diensten is het {seen}. Zet hem goed. Vannacht wordt niets verzonden.</translation>
    </message>
    <message>
        <source>The clock of this computer jumped, so tonight nothing is sent.</source>
        <translation>De klok van deze computer is versprongen, dus vannacht wordt er niets verzonden.</translation>
    </message>
    <message>
        <source>The e-mail address is the same: {email}.</source>
        <translation>Het e-mailadres is hetzelfde: {email}.</translation>
    </message>
    <message>
        <source>The e-mail address {email} is not complete. Correct it on the card.</source>
        <translation>Het e-mailadres {email} is niet compleet. Verbeter het op de kaart.</translation>
    </message>
    <message>
        <source>The fee is left out of the total.</source>
        <translation>De toeslag ontbreekt in het totaal.</translation>
    </message>
    <message>
        <source>The figures add up if your shop&apos;s total is {fitting}. Change that under Settings, or choose the amount on the card.</source>
        <translation>De cijfers kloppen als het totaal van je winkel {fitting} is. Verander dat bij Instellingen, of kies het bedrag op de kaart.</translation>
    </message>
    <message>
        <source>The figures of the items fit more than one reading ({lines}). Say under Settings what a price and a discount of this shop mean, or choose the amount on the card.</source>
        <translation>De bedragen van de artikelen zijn op meer dan één manier te lezen ({lines}). Zeg bij Instellingen wat een prijs en een korting van deze winkel betekenen, of kies het bedrag op de kaart.</translation>
    </message>
    <message>
        <source>The file calls this order {file}, Wemasy calls it {wemasy}. Say that the shop’s number counts, or import the file again with the right column or without that one.</source>
        <translation>In het bestand heet deze bestelling {file}, bij Wemasy {wemasy}. Zeg dat het nummer van de winkel telt, of importeer het bestand opnieuw met de juiste kolom of zonder die kolom.</translation>
    </message>
    <message>
        <source>The file gives a total of {file}, the shop&apos;s figures make {shop}. Choose the amount on the card.</source>
        <translation>Volgens het bestand is het totaal {file}, volgens de winkel {shop}. Kies het bedrag op de kaart.</translation>
    </message>
    <message>
        <source>The file gives all {count} orders another number than the shop does ({file} for {wemasy}), so its column holds something else. It was left aside; the shop’s numbers count.</source>
        <translation>Het bestand geeft alle {count} bestellingen een ander nummer dan de winkel ({file} voor {wemasy}), dus in die kolom staat iets anders. Die is buiten beschouwing gelaten; de nummers van de winkel tellen.</translation>
    </message>
    <message>
        <source>The history does not have entry {number} (order {order}) any more.</source>
        <translation>Regel {number} (bestelling {order}) staat niet meer in de geschiedenis.</translation>
    </message>
    <message>
        <source>The history has an entry {number} (order {order}) from before the month was closed that this statement lacks.</source>
        <translation>De geschiedenis heeft regel {number} (bestelling {order}) van voor het afsluiten, en die ontbreekt in deze afsluiting.</translation>
    </message>
    <message>
        <source>The history says something else of entry {number} (order {order}) than this statement.</source>
        <translation>De geschiedenis zegt over regel {number} (bestelling {order}) iets anders dan deze afsluiting.</translation>
    </message>
    <message>
        <source>The item {param} does not arrive in Ecomail.</source>
        <translation>Het artikel {param} komt niet in Ecomail aan.</translation>
    </message>
    <message>
        <source>The items do not add up to the total: items {lines} + shipping {shipping} + tax {tax}, and the shop says {value}. The closest reading makes {nearest}. Choose the amount on the card.</source>
        <translation>De artikelen kloppen niet met het totaal: artikelen {lines} + verzendkosten {shipping} + btw {tax}, maar volgens de winkel {value}. Het dichtst in de buurt komt {nearest}. Kies het bedrag op de kaart.</translation>
    </message>
    <message>
        <source>The items that are sent come to {lines} and do not make the total of {total}.</source>
        <translation>De artikelen die verzonden worden, komen op {lines} en maken niet het totaal van {total}.</translation>
    </message>
    <message>
        <source>The items that would be sent come to {lines} and do not make the total of {total}. Change the items, or say on the card that they are sent as they are.</source>
        <translation>De artikelen die verzonden zouden worden, komen op {lines} en maken niet het totaal van {total}. Pas de artikelen aan, of zeg op de kaart dat ze zo verzonden worden.</translation>
    </message>
    <message>
        <source>The list has orders from {first} to {last} only. What was found outside of these days may well be an order that is not on the list.</source>
        <translation>De lijst heeft alleen bestellingen van {first} tot en met {last}. Wat buiten die dagen is gevonden, kan best een bestelling zijn die niet in de lijst staat.</translation>
    </message>
    <message>
        <source>The night shift of this shop is switched off.</source>
        <translation>De nachtdienst van deze winkel staat uit.</translation>
    </message>
    <message>
        <source>The night shift sends from {first} to {last}. It is not that time.</source>
        <translation>De nachtdienst verzendt van {first} tot {last}. Het is nu een andere tijd.</translation>
    </message>
    <message>
        <source>The number is the same but for prefix, letters or zeros: {number}.</source>
        <translation>Het nummer is hetzelfde op voorvoegsel, letters of nullen na: {number}.</translation>
    </message>
    <message>
        <source>The order cannot be sent yet.</source>
        <translation>De bestelling kan nog niet weg.</translation>
    </message>
    <message>
        <source>The order could not be compared.</source>
        <translation>De bestelling kon niet worden vergeleken.</translation>
    </message>
    <message>
        <source>The order {number} did not end well, so nothing more was begun.</source>
        <translation>Met bestelling {number} ging het niet goed, dus is er aan niets meer begonnen.</translation>
    </message>
    <message>
        <source>The order {order_id} that you linked is no longer in Ecomail. Unlink it, then compare again.</source>
        <translation>De gekoppelde bestelling {order_id} staat niet meer in Ecomail. Ontkoppel die en vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>The other amounts of this column are written in another way.</source>
        <translation>De andere bedragen in deze kolom zijn anders geschreven.</translation>
    </message>
    <message>
        <source>The payment status “{status}” has no meaning for Ecomail yet. Choose one under Settings, Payment statuses.</source>
        <translation>De betaalstatus “{status}” heeft nog geen betekenis voor Ecomail. Kies er een bij Instellingen, Betaalstatussen.</translation>
    </message>
    <message>
        <source>The products are the same.</source>
        <translation>De producten zijn dezelfde.</translation>
    </message>
    <message>
        <source>The rows of this order do not agree: line {first_line} says “{first}”, line {second_line} says “{second}”.</source>
        <translation>De rijen van deze bestelling spreken elkaar tegen: regel {first_line} zegt “{first}”, regel {second_line} zegt “{second}”.</translation>
    </message>
    <message>
        <source>The shop is written in several ways, and to Ecomail each is a shop of its own. Use one spelling under Settings.</source>
        <translation>De winkel is op verschillende manieren geschreven, en voor Ecomail is elk daarvan een eigen winkel. Gebruik bij Instellingen één spelling.</translation>
    </message>
    <message>
        <source>The shop keeps the order marked as reported.</source>
        <translation>De winkel houdt de bestelling als doorgegeven gemarkeerd.</translation>
    </message>
    <message>
        <source>The shop says that this order was reported already, but Ecomail shows it neither under its e-mail address nor around its day. If it should be there, look with “Only in Ecomail”, which asks for every day of the list.</source>
        <translation>De winkel zegt dat deze bestelling al doorgegeven is, maar in Ecomail staat die niet onder het e-mailadres en niet rond die dag. Hoort de bestelling er wel te zijn, zoek dan met “Alleen in Ecomail”: dat vraagt naar elke dag van de lijst.</translation>
    </message>
    <message>
        <source>The shop shows this order twice, and not alike: once “{first}”, once “{second}”. If they are of two websites, choose the column that says so.</source>
        <translation>De winkel toont deze bestelling twee keer, en niet gelijk: eerst “{first}”, dan “{second}”. Zijn ze van twee websites, kies dan de kolom die dat zegt.</translation>
    </message>
    <message>
        <source>The shop writes the currency of this order as “{currency}”, which may mean more than one. Give a rate for {currency} under Settings: 1 where it is the shop’s own.</source>
        <translation>De winkel schrijft de valuta van deze bestelling als “{currency}”, en dat kan er meer dan één zijn. Geef bij Instellingen een koers voor {currency}: 1 als het de valuta van de winkel zelf is.</translation>
    </message>
    <message>
        <source>The shop&apos;s currency is not set; amounts are taken as they are.</source>
        <translation>De valuta van de winkel is niet ingesteld; bedragen worden overgenomen zoals ze zijn.</translation>
    </message>
    <message>
        <source>The statement has parts that do not belong to it, or lacks its beginning or its end.</source>
        <translation>De afsluiting heeft onderdelen die er niet bij horen, of mist het begin of het einde.</translation>
    </message>
    <message>
        <source>The total of {total} is more than twice off from the items of {lines}. Look for a slip of the keys.</source>
        <translation>Het totaal van {total} wijkt meer dan een factor twee af van de artikelen van {lines}. Controleer op een typefout.</translation>
    </message>
    <message>
        <source>The total of {total} is more than twice off from the shop’s {shop}. Look for a slip of the keys.</source>
        <translation>Het totaal van {total} scheelt meer dan een factor twee met dat van de winkel, {shop}. Kijk of er een typfout in zit.</translation>
    </message>
    <message>
        <source>The value chosen for “{field}” cannot be used: {reason}.</source>
        <translation>De gekozen waarde voor “{field}” is niet te gebruiken: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more like the one above.</source>
        <translation>
            <numerusform>Er is nog %n zoals hierboven.</numerusform>
            <numerusform>Er zijn er nog %n zoals hierboven.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a warning to read first.</source>
        <translation>Er is eerst een waarschuwing te lezen.</translation>
    </message>
    <message>
        <source>There is no Wemasy code in this row.</source>
        <translation>In deze rij staat geen Wemasy-code.</translation>
    </message>
    <message>
        <source>These orders changed after {param} was closed.</source>
        <translation>Deze bestellingen zijn veranderd nadat {param} was afgesloten.</translation>
    </message>
    <message>
        <source>They are less than {hours} h apart.</source>
        <translation>Ze liggen minder dan {hours} uur uit elkaar.</translation>
    </message>
    <message>
        <source>They are of about the same day.</source>
        <translation>Ze zijn van ongeveer dezelfde dag.</translation>
    </message>
    <message>
        <source>They are {minutes} min apart.</source>
        <translation>Ze liggen {minutes} min uit elkaar.</translation>
    </message>
    <message>
        <source>This amount can be read in two ways. Choose how the file writes numbers.</source>
        <translation>Dit bedrag is op twee manieren te lezen. Kies hoe het bestand getallen schrijft.</translation>
    </message>
    <message>
        <source>This date can be two days. Choose whether the day or the month comes first.</source>
        <translation>Deze datum kan twee dagen zijn. Kies of de dag of de maand vooraan staat.</translation>
    </message>
    <message>
        <source>This id has a quotation mark before or after it. Remove it.</source>
        <translation>Voor of achter dit id staat een aanhalingsteken. Haal het weg.</translation>
    </message>
    <message>
        <source>This id holds an invisible character ({character}). Type it again.</source>
        <translation>Dit id bevat een onzichtbaar teken ({character}). Typ het opnieuw.</translation>
    </message>
    <message>
        <source>This id holds the digit “{digit}”, which is not one of 0 to 9. Type it again.</source>
        <translation>Dit id bevat het cijfer “{digit}”, dat niet 0 tot en met 9 is. Typ het opnieuw.</translation>
    </message>
    <message>
        <source>This is a formula without a result. Open the workbook in Excel, save it, then import it again.</source>
        <translation>Dit is een formule zonder uitkomst. Open de werkmap in Excel, sla die op en importeer die opnieuw.</translation>
    </message>
    <message>
        <source>This is a quote, not an order.</source>
        <translation>Dit is een offerte, geen bestelling.</translation>
    </message>
    <message>
        <source>This is a test. Notices of this shop arrive here.</source>
        <translation>Dit is een test. Meldingen van deze winkel komen hier aan.</translation>
    </message>
    <message>
        <source>This is not a currency. Use three letters, such as EUR or CZK.</source>
        <translation>Dit is geen valuta. Gebruik drie letters, zoals EUR of CZK.</translation>
    </message>
    <message>
        <source>This is not a date with a day, a month and a year of four digits.</source>
        <translation>Dit is geen datum met een dag, een maand en een jaar van vier cijfers.</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>Dit is geen geldbedrag.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dit is geen e-mailadres.</translation>
    </message>
    <message>
        <source>This is only done by hand.</source>
        <translation>Dit gebeurt alleen met de hand.</translation>
    </message>
    <message>
        <source>This is the error {error} of a spreadsheet, not a value. Mend it there and export again.</source>
        <translation>Dit is de fout {error} van een rekenblad, geen waarde. Herstel die daar en exporteer opnieuw.</translation>
    </message>
    <message>
        <source>This order belongs to the website {other}, and this shop is the website {own}.</source>
        <translation>Deze bestelling hoort bij website {other}, en deze winkel is website {own}.</translation>
    </message>
    <message>
        <source>This order has no date, so it cannot be seen whether it is of the days you asked for.</source>
        <translation>Deze bestelling heeft geen datum; of die bij de gekozen dagen hoort, is dus niet te zien.</translation>
    </message>
    <message>
        <source>This order is in {currency}, the shop counts in {shop_currency}. Give a rate for {currency} under Settings.</source>
        <translation>Deze bestelling is in {currency}, de winkel rekent in {shop_currency}. Geef bij Instellingen een koers voor {currency}.</translation>
    </message>
    <message>
        <source>This order is no longer in Ecomail as you last saw it ({seen}), so it was not sent. Compare again, then decide.</source>
        <translation>Deze bestelling staat niet meer in Ecomail zoals je die voor het laatst zag ({seen}); daarom is die niet verzonden. Vergelijk opnieuw en beslis dan.</translation>
    </message>
    <message>
        <source>This row has {fields} fields, and the header has {header}. Look for a missing quotation mark.</source>
        <translation>Deze rij heeft {fields} velden en de kopregel {header}. Zoek een ontbrekend aanhalingsteken.</translation>
    </message>
    <message>
        <source>This shop is set to look only.</source>
        <translation>Deze winkel staat op alleen kijken.</translation>
    </message>
    <message>
        <source>This shop keeps another statement of {month}: its seal is {seal}.</source>
        <translation>Deze winkel bewaart een andere afsluiting van {month}: het zegel daarvan is {seal}.</translation>
    </message>
    <message>
        <source>This text holds a damaged character. Type it again.</source>
        <translation>In deze tekst staat een beschadigd teken. Typ de tekst opnieuw.</translation>
    </message>
    <message>
        <source>This time does not exist: the clocks went forward that night.</source>
        <translation>Deze tijd bestaat niet: die nacht ging de klok vooruit.</translation>
    </message>
    <message>
        <source>Titles are cut after {param} characters.</source>
        <translation>Titels zijn na {param} tekens afgekapt.</translation>
    </message>
    <message>
        <source>Titles end in something more in Ecomail ({param}).</source>
        <translation>Titels eindigen in Ecomail op iets meer ({param}).</translation>
    </message>
    <message>
        <source>Told by Order Reconciler on {computer}. No customer’s data is in it.</source>
        <translation>Gemeld door Order Reconciler op {computer}. Er staan geen klantgegevens in.</translation>
    </message>
    <message>
        <source>Tonight’s shift is done already.</source>
        <translation>De dienst van vannacht is al klaar.</translation>
    </message>
    <message>
        <source>Totals are sent with tax and shipping.</source>
        <translation>Totalen gaan mee met btw en verzendkosten.</translation>
    </message>
    <message>
        <source>Totals are sent with tax and without shipping.</source>
        <translation>Totalen gaan mee met btw en zonder verzendkosten.</translation>
    </message>
    <message>
        <source>Totals are sent without tax and shipping.</source>
        <translation>Totalen gaan mee zonder btw en verzendkosten.</translation>
    </message>
    <message>
        <source>Until {last}: {reason}</source>
        <translation>Tot en met {last}: {reason}</translation>
    </message>
    <message>
        <source>Upper and lower case letters differ.</source>
        <translation>Hoofdletters en kleine letters verschillen.</translation>
    </message>
    <message>
        <source>Wemasy answers and accepts the key.</source>
        <translation>Wemasy antwoordt en accepteert de sleutel.</translation>
    </message>
    <message>
        <source>Wemasy answers, but whether it accepts the key could not be seen ({reason}).</source>
        <translation>Wemasy antwoordt, maar of het de sleutel accepteert was niet te zien ({reason}).</translation>
    </message>
    <message>
        <source>Wemasy answers. No key is stored; reading orders and marking them work without one.</source>
        <translation>Wemasy antwoordt. Er is geen sleutel opgeslagen; bestellingen lezen en markeren werkt ook zonder.</translation>
    </message>
    <message>
        <source>Wemasy does not know the order.</source>
        <translation>Wemasy kent de bestelling niet.</translation>
    </message>
    <message>
        <source>Wemasy does not know this order. Check its Wemasy code ({session}) and the website id ({website_id}).</source>
        <translation>Wemasy kent deze bestelling niet. Controleer de Wemasy-code ({session}) en het website-id ({website_id}).</translation>
    </message>
    <message>
        <source>Wemasy gave no currency for this order; it is taken to be {shop_currency}.</source>
        <translation>Wemasy gaf geen valuta voor deze bestelling; aangenomen wordt {shop_currency}.</translation>
    </message>
    <message>
        <source>Wemasy gave no order number for this order, so it cannot be found in Ecomail. Import a file that has it, then compare again.</source>
        <translation>Wemasy gaf geen bestelnummer voor deze bestelling, dus die is niet in Ecomail te vinden. Importeer een bestand waar het in staat en vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Wemasy gave no payment status for this order. Choose one on the card.</source>
        <translation>Wemasy gaf geen betaalstatus voor deze bestelling. Kies er een op de kaart.</translation>
    </message>
    <message>
        <source>Wemasy shows no items for this order. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Wemasy toont geen artikelen voor deze bestelling. Open de bestelling in Wemasy, verbeter dat daar en vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Wemasy shows {count} items for this order. More than {most} are not compared, and such an order is not sent.</source>
        <translation>Wemasy toont {count} artikelen voor deze bestelling. Meer dan {most} worden niet vergeleken, en zo&apos;n bestelling wordt niet verzonden.</translation>
    </message>
    <message>
        <source>What differs is not explained by a cause that you confirmed for the night.</source>
        <translation>Wat verschilt, komt niet door een oorzaak die je voor de nacht hebt bevestigd.</translation>
    </message>
    <message>
        <source>What you said on its card that led to this is dropped with it, so that it is not sent again; the history keeps it.</source>
        <translation>Wat je op de kaart koos en hiertoe leidde, vervalt mee, zodat het niet opnieuw wordt verzonden; de geschiedenis bewaart het.</translation>
    </message>
    <message>
        <source>Whether Ecomail holds this order elsewhere in the account was not looked for to the end. Compare it again.</source>
        <translation>Of Ecomail deze bestelling elders in het account heeft, is niet tot het einde nagezocht. Vergelijk de bestelling opnieuw.</translation>
    </message>
    <message>
        <source>You ignore this order, because: {reason}. It comes back when what differs changes.</source>
        <translation>Je negeert deze bestelling, want: {reason}. De bestelling komt terug als het verschil verandert.</translation>
    </message>
    <message>
        <source>You left this order for later. It comes back when what differs changes.</source>
        <translation>Je hebt deze bestelling bewaard voor later. Die komt terug als het verschil verandert.</translation>
    </message>
    <message>
        <source>You left this order for later: {reason}. It comes back when what differs changes.</source>
        <translation>Je hebt deze bestelling bewaard voor later: {reason}. Die komt terug als het verschil verandert.</translation>
    </message>
    <message>
        <source>You linked this order to Ecomail’s {order_id}. That number stays, and what is sent goes there.</source>
        <translation>Je hebt deze bestelling gekoppeld aan {order_id} in Ecomail. Dat nummer blijft, en wat je verzendt gaat daarheen.</translation>
    </message>
    <message>
        <source>Your shop changed this order after you last saw it ({seen}), so it was not sent. This card shows what your shop says now: look at it, then send it.</source>
        <translation>Je winkel heeft deze bestelling gewijzigd nadat je die voor het laatst zag ({seen}), dus is die niet verzonden. Deze kaart toont wat je winkel nu zegt: bekijk het en verzend het dan.</translation>
    </message>
    <message>
        <source>Your shop changed this order while it was being sent. What was sent is in Ecomail; this card shows what your shop says now: look at it, then send it again.</source>
        <translation>Je winkel heeft deze bestelling gewijzigd terwijl die werd verzonden. Wat verzonden is, staat in Ecomail; deze kaart toont wat je winkel nu zegt: bekijk het en verzend het dan opnieuw.</translation>
    </message>
    <message>
        <source>Your shop moved these orders on, and Ecomail was not told.</source>
        <translation>Je winkel heeft deze bestellingen verder verwerkt, en Ecomail weet dat niet.</translation>
    </message>
    <message>
        <source>Your shop was last asked about this order on {seen}. It is asked again right before sending, and what changed there is not sent.</source>
        <translation>Je winkel is op {seen} voor het laatst naar deze bestelling gevraagd. Vlak voor het verzenden wordt het opnieuw gevraagd, en wat daar veranderd is, wordt niet verzonden.</translation>
    </message>
    <message>
        <source>all of them change only “{field}”</source>
        <translation>ze veranderen allemaal alleen “{field}”</translation>
    </message>
    <message>
        <source>removing more than {most} orders at once</source>
        <translation>meer dan {most} bestellingen in één keer verwijderen</translation>
    </message>
    <message>
        <source>that is more than a quarter of the {compared} orders compared</source>
        <translation>dat is meer dan een kwart van de {compared} vergeleken bestellingen</translation>
    </message>
    <message>
        <source>{amount} {currency} was refunded, and Ecomail holds the full amount. Correct the order in your shop, or take the refund off in Ecomail.</source>
        <translation>{amount} {currency} is terugbetaald, en Ecomail heeft het volle bedrag. Verbeter de bestelling in je winkel, of trek de terugbetaling in Ecomail af.</translation>
    </message>
    <message>
        <source>{amount} {currency} was refunded, which is all of it, and Ecomail still counts it. Cancel the order in your shop, or in Ecomail alone.</source>
        <translation>{amount} {currency} is terugbetaald, dus alles, en Ecomail telt het nog mee. Annuleer de bestelling in je winkel, of alleen in Ecomail.</translation>
    </message>
    <message>
        <source>{count} fit equally well. Look at each before you choose.</source>
        <translation>{count} passen even goed. Bekijk ze allemaal voordat je kiest.</translation>
    </message>
    <message>
        <source>{file} is not the page that was made with this statement.</source>
        <translation>{file} is niet de pagina die bij deze afsluiting is gemaakt.</translation>
    </message>
    <message>
        <source>{file} was imported: {added} orders added, {updated} updated.</source>
        <translation>{file} is geïmporteerd: {added} bestellingen toegevoegd, {updated} bijgewerkt.</translation>
    </message>
    <message>
        <source>{file} was printed for other figures: its check sum is another one.</source>
        <translation>{file} is voor andere cijfers afgedrukt: er staat een andere controlesom op.</translation>
    </message>
    <message>
        <source>“{field}” of this order cannot be read as Ecomail shows it: {reason}. Correct it in Ecomail, then compare again.</source>
        <translation>“{field}” van deze bestelling is niet te lezen zoals Ecomail het toont: {reason}. Verbeter het in Ecomail en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>“{field}” of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>“{field}” van deze bestelling is niet te lezen: {reason}. Open de bestelling in Wemasy, verbeter dat daar en vergelijk opnieuw.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Poort</translation>
    </message>
    <message>
        <source>&amp;Send a test</source>
        <translation>&amp;Een test verzenden</translation>
    </message>
    <message>
        <source>A test was sent to {ways}.</source>
        <translation>Er is een test verzonden naar {ways}.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;res</translation>
    </message>
    <message>
        <source>After a run that nobody &amp;watched</source>
        <translation>Na een ronde &amp;waarbij niemand keek</translation>
    </message>
    <message>
        <source>At which the mail server listens</source>
        <translation>Waarop de mailserver luistert</translation>
    </message>
    <message>
        <source>By a webhook</source>
        <translation>Met een webhook</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per e-mail</translation>
    </message>
    <message>
        <source>Choose a long one, and give it to whoever receives the notices, to check the signature.</source>
        <translation>Kies een lang geheim en geef het aan wie de meldingen ontvangt, om de handtekening te controleren.</translation>
    </message>
    <message>
        <source>Fill in an address and a mail server, or the address of a webhook.</source>
        <translation>Vul een adres en een mailserver in, of het adres van een webhook.</translation>
    </message>
    <message>
        <source>How the connection to the mail server is made safe</source>
        <translation>Hoe de verbinding met de mailserver wordt beveiligd</translation>
    </message>
    <message>
        <source>It begins with https://. It gets JSON, signed with the secret below.</source>
        <translation>Het begint met https://. Daarheen gaat JSON, ondertekend met het geheim hieronder.</translation>
    </message>
    <message>
        <source>It is kept in the password store of this computer, and sent to this mail server only.</source>
        <translation>Het staat in de wachtwoordkluis van deze computer en gaat alleen naar deze mailserver.</translation>
    </message>
    <message>
        <source>Mail ser&amp;ver</source>
        <translation>Mailser&amp;ver</translation>
    </message>
    <message>
        <source>No password yet.</source>
        <translation>Nog geen wachtwoord.</translation>
    </message>
    <message>
        <source>No secret yet. Without it nothing is sent to the webhook.</source>
        <translation>Nog geen geheim. Zonder gaat er niets naar de webhook.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Notices are sent to this address, from itself</source>
        <translation>Meldingen gaan naar dit adres, met hetzelfde adres als afzender</translation>
    </message>
    <message>
        <source>Password of the mail server</source>
        <translation>Wachtwoord van de mailserver</translation>
    </message>
    <message>
        <source>STARTTLS, usually port 587</source>
        <translation>STARTTLS, meestal poort 587</translation>
    </message>
    <message>
        <source>Safe connec&amp;tion</source>
        <translation>Veilige verbin&amp;ding</translation>
    </message>
    <message>
        <source>Saves what was typed, then tells you something every way that is set up</source>
        <translation>Slaat op wat getypt is en meldt je dan iets op elke ingestelde manier</translation>
    </message>
    <message>
        <source>Secret of the webhook</source>
        <translation>Geheim van de webhook</translation>
    </message>
    <message>
        <source>Sending a test…</source>
        <translation>Test verzenden…</translation>
    </message>
    <message>
        <source>TLS, usually port 465</source>
        <translation>TLS, meestal poort 465</translation>
    </message>
    <message>
        <source>Tells it once, and again after as many days</source>
        <translation>Meldt het één keer, en na evenveel dagen opnieuw</translation>
    </message>
    <message>
        <source>Tells what a night shift did, and what watching found</source>
        <translation>Meldt wat een nachtdienst deed en wat er is gevonden</translation>
    </message>
    <message>
        <source>Tells what is the matter, since when, and for how many orders</source>
        <translation>Meldt wat er aan de hand is, sinds wanneer, en bij hoeveel bestellingen</translation>
    </message>
    <message>
        <source>The name of the server that takes your outgoing mail</source>
        <translation>De naam van de server voor uitgaande e-mail</translation>
    </message>
    <message>
        <source>They tell you what happened while nobody watched: with reasons and numbers, and nothing of customers.</source>
        <translation>Zo hoor je wat er gebeurde terwijl niemand keek: met redenen en aantallen, en zonder klantgegevens.</translation>
    </message>
    <message>
        <source>To, and &amp;from</source>
        <translation>Aan, en va&amp;n</translation>
    </message>
    <message>
        <source>User na&amp;me at the mail server</source>
        <translation>Gebruikersnaa&amp;m bij de mailserver</translation>
    </message>
    <message>
        <source>When a &amp;cause of differences appears or comes back</source>
        <translation>Als er een oorzaak van vers&amp;chillen bij komt of terugkomt</translation>
    </message>
    <message>
        <source>When nothing could be compared for so many da&amp;ys</source>
        <translation>Als er zo veel da&amp;gen niets kon worden vergeleken</translation>
    </message>
    <message>
        <source>With which you sign in to the mail server; empty if it asks for none</source>
        <translation>Waarmee je je bij de mailserver aanmeldt; leeg als er geen nodig is</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>the webhook</source>
        <translation>de webhook</translation>
    </message>
</context>
<context>
    <name>OnlyInEcomail</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Order in Ecomail</source>
        <translation>Bestelling in Ecomail</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Your shop&apos;s order</source>
        <translation>Bestelling van je winkel</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>waarschijnlijk</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>door jou gekoppeld</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>mogelijk</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>zeer waarschijnlijk</translation>
    </message>
</context>
<context>
    <name>OnlyInEcomailPage</name>
    <message numerus="yes">
        <source>%n orders in Ecomail are not on your list</source>
        <translation>
            <numerusform>%n bestelling in Ecomail staat niet in je lijst</numerusform>
            <numerusform>%n bestellingen in Ecomail staan niet in je lijst</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row, then say whether it is the same order</source>
        <translation>Kies een rij en zeg dan of het dezelfde bestelling is</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n from Ecomail…</source>
        <translation>
            <numerusform>%n uit Ecomail verwijderen…</numerusform>
            <numerusform>%n uit Ecomail verwijderen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>It is the same order</source>
        <translation>Het is dezelfde bestelling</translation>
    </message>
    <message>
        <source>Keeps the order from being added a second time</source>
        <translation>Voorkomt dat de bestelling een tweede keer wordt toegevoegd</translation>
    </message>
    <message>
        <source>Looks through Ecomail; searching changes nothing</source>
        <translation>Doorzoekt Ecomail; zoeken verandert niets</translation>
    </message>
    <message>
        <source>Makes them two separate orders again</source>
        <translation>Maakt er weer twee losse bestellingen van</translation>
    </message>
    <message>
        <source>Not searched yet. Searching changes nothing, in Ecomail or in your shop.</source>
        <translation>Nog niet gezocht. Zoeken verandert niets, niet in Ecomail en niet in je winkel.</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Alleen in Ecomail</translation>
    </message>
    <message>
        <source>Only in Ecomail ({number})</source>
        <translation>Alleen in Ecomail ({number})</translation>
    </message>
    <message>
        <source>Other shop names of the account under which your orders may be kept</source>
        <translation>Andere winkelnamen in het account waaronder je bestellingen kunnen staan</translation>
    </message>
    <message>
        <source>Possibly the same order ({number})</source>
        <translation>Mogelijk dezelfde bestelling ({number})</translation>
    </message>
    <message>
        <source>Reading each of them in full, to keep a copy…</source>
        <translation>Ze worden elk helemaal gelezen, om een kopie te bewaren…</translation>
    </message>
    <message>
        <source>Search Ecomail</source>
        <translation>In Ecomail zoeken</translation>
    </message>
    <message>
        <source>Search these days instead of those of the list:</source>
        <translation>Zoek in deze dagen in plaats van die van de lijst:</translation>
    </message>
    <message>
        <source>Shows first what would be deleted; nothing is deleted yet</source>
        <translation>Toont eerst wat er zou worden verwijderd; er wordt nog niets verwijderd</translation>
    </message>
    <message>
        <source>Space ticks an order that is to be deleted</source>
        <translation>De spatiebalk vinkt een bestelling aan die weg moet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Under %n other names too</source>
        <translation>
            <numerusform>Ook onder %n andere naam</numerusform>
            <numerusform>Ook onder %n andere namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Under other names too…</source>
        <translation>Ook onder andere namen…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>What may be the same order</source>
        <translation>Wat dezelfde bestelling kan zijn</translation>
    </message>
    <message>
        <source>What only Ecomail has</source>
        <translation>Wat alleen Ecomail heeft</translation>
    </message>
    <message>
        <source>{what} ({first} to {last}).</source>
        <translation>{what} ({first} tot en met {last}).</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Opnieuw proberen</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>De winkel openen…</translation>
    </message>
    <message>
        <source>Opens the shop once more</source>
        <translation>Opent de winkel nog een keer</translation>
    </message>
    <message>
        <source>The shop is open in the other window, which was brought to the front. If you do not see it, look for it in the task bar.</source>
        <translation>De winkel is open in het andere venster, dat naar voren is gehaald. Zie je het niet, zoek het dan op de taakbalk.</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>All orders like this…</source>
        <translation>Alle bestellingen zoals deze…</translation>
    </message>
    <message>
        <source>Cancel it in Ecomail</source>
        <translation>In Ecomail annuleren</translation>
    </message>
    <message>
        <source>Change how the total is read…</source>
        <translation>Veranderen hoe het totaal wordt gelezen…</translation>
    </message>
    <message>
        <source>Change this setting…</source>
        <translation>Deze instelling veranderen…</translation>
    </message>
    <message>
        <source>Change what an item&apos;s price means…</source>
        <translation>Veranderen wat de prijs van een artikel betekent…</translation>
    </message>
    <message>
        <source>Choose the amount…</source>
        <translation>Het bedrag kiezen…</translation>
    </message>
    <message>
        <source>Choose the status…</source>
        <translation>De status kiezen…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Correct the value…</source>
        <translation>De waarde verbeteren…</translation>
    </message>
    <message>
        <source>Fill in the shop name…</source>
        <translation>De winkelnaam invullen…</translation>
    </message>
    <message>
        <source>Give a rate for {currency}…</source>
        <translation>Een koers voor {currency} geven…</translation>
    </message>
    <message>
        <source>Import a corrected file…</source>
        <translation>Een verbeterd bestand importeren…</translation>
    </message>
    <message>
        <source>It is another order</source>
        <translation>Het is een andere bestelling</translation>
    </message>
    <message>
        <source>It is the same…</source>
        <translation>Het is dezelfde…</translation>
    </message>
    <message>
        <source>Look it up now</source>
        <translation>Nu opzoeken</translation>
    </message>
    <message>
        <source>Our shop was called that…</source>
        <translation>Onze winkel heette zo…</translation>
    </message>
    <message>
        <source>Remove the surplus…</source>
        <translation>Verwijderen wat te veel is…</translation>
    </message>
    <message>
        <source>Say what a price means…</source>
        <translation>Zeg wat een prijs betekent…</translation>
    </message>
    <message>
        <source>Say what “{status}” means…</source>
        <translation>Zeggen wat “{status}” betekent…</translation>
    </message>
    <message>
        <source>Say whose numbers these are…</source>
        <translation>Zeggen van wie deze nummers zijn…</translation>
    </message>
    <message>
        <source>Send it without items</source>
        <translation>Zonder artikelen verzenden</translation>
    </message>
    <message>
        <source>Send the items as they are</source>
        <translation>De artikelen zo verzenden</translation>
    </message>
    <message>
        <source>Set the shop&apos;s currency…</source>
        <translation>De valuta van de winkel instellen…</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Weer oppakken</translation>
    </message>
    <message>
        <source>Take the refund off</source>
        <translation>Terugbetaling aftrekken</translation>
    </message>
    <message>
        <source>Type the date…</source>
        <translation>De datum typen…</translation>
    </message>
    <message>
        <source>Type the e-mail address…</source>
        <translation>Het e-mailadres typen…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>Your shop&apos;s number counts</source>
        <translation>Het nummer van je winkel telt</translation>
    </message>
</context>
<context>
    <name>OrderCardView</name>
    <message numerus="yes">
        <source>%n cannot be seen in Ecomail</source>
        <translation>
            <numerusform>%n is niet in Ecomail te zien</numerusform>
            <numerusform>%n zijn niet in Ecomail te zien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields are equal</source>
        <translation>
            <numerusform>%n veld is gelijk</numerusform>
            <numerusform>%n velden zijn gelijk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ only in one field, as this one does: {field}.</source>
        <translation>
            <numerusform>%n bestelling verschilt in maar één veld, net als deze: {field}.</numerusform>
            <numerusform>%n bestellingen verschillen in maar één veld, net als deze: {field}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an order in the list to see both sides of it here.</source>
        <translation>Kies een bestelling in de lijst om beide kanten hier te zien.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Compare this order</source>
        <translation>Deze bestelling vergelijken</translation>
    </message>
    <message>
        <source>Ecomail&apos;s for all</source>
        <translation>overal die van Ecomail</translation>
    </message>
    <message numerus="yes">
        <source>Keep Ecomail&apos;s for all %n…</source>
        <translation>
            <numerusform>Die van Ecomail houden voor %n…</numerusform>
            <numerusform>Die van Ecomail houden voor alle %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at both sides of this order; nothing is changed</source>
        <translation>Bekijkt beide kanten van deze bestelling; er verandert niets</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>Geen bestelling gekozen</translation>
    </message>
    <message>
        <source>Not compared yet. Comparing only reads; it changes nothing, in your shop or in Ecomail.</source>
        <translation>Nog niet vergeleken. Vergelijken leest alleen; het verandert niets, niet in je winkel en niet in Ecomail.</translation>
    </message>
    <message>
        <source>Show the equal fields too</source>
        <translation>Ook de gelijke velden tonen</translation>
    </message>
    <message>
        <source>Shows or hides the fields that are the same on both sides</source>
        <translation>Toont of verbergt de velden die aan beide kanten gelijk zijn</translation>
    </message>
    <message>
        <source>There is nothing to show of this order yet.</source>
        <translation>Van deze bestelling is nog niets te tonen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message numerus="yes">
        <source>Use your shop&apos;s for all %n…</source>
        <translation>
            <numerusform>Die van je winkel gebruiken voor %n…</numerusform>
            <numerusform>Die van je winkel gebruiken voor alle %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choice for %n orders</source>
        <translation>
            <numerusform>keuze voor %n bestelling</numerusform>
            <numerusform>keuze voor %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>choice for {field}</source>
        <translation>keuze voor {field}</translation>
    </message>
    <message>
        <source>items as they are</source>
        <translation>artikelen zoals ze zijn</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>terugbetaling</translation>
    </message>
    <message>
        <source>setting it aside</source>
        <translation>het opzijzetten</translation>
    </message>
    <message>
        <source>taking back your choices</source>
        <translation>je keuzes terugnemen</translation>
    </message>
    <message>
        <source>taking it up again</source>
        <translation>het weer oppakken</translation>
    </message>
    <message>
        <source>the shop&apos;s number</source>
        <translation>nummer van de winkel</translation>
    </message>
    <message>
        <source>your shop&apos;s for all</source>
        <translation>overal die van je winkel</translation>
    </message>
    <message>
        <source>{field} by hand</source>
        <translation>{field} zelf getypt</translation>
    </message>
</context>
<context>
    <name>OrderColumn</name>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ecomail</source>
        <translation>Ecomail</translation>
    </message>
    <message>
        <source>Ecomail total</source>
        <translation>Totaal Ecomail</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Order {order}
Wemasy code {session}</source>
        <translation>Bestelling {order}
Wemasy-code {session}</translation>
    </message>
    <message>
        <source>Shop total</source>
        <translation>Totaal winkel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Wemasy</source>
        <translation>Wemasy</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>Your shop {shop}
Ecomail {ecomail}</source>
        <translation>Je winkel {shop}
Ecomail {ecomail}</translation>
    </message>
    <message>
        <source>decided by you</source>
        <translation>door jou beslist</translation>
    </message>
    <message>
        <source>{step} · decided</source>
        <translation>{step} · beslist</translation>
    </message>
    <message>
        <source>{verdict}. Compared {when}.</source>
        <translation>{verdict}. Vergeleken {when}.</translation>
    </message>
</context>
<context>
    <name>OrderListPage</name>
    <message numerus="yes">
        <source>%n orders are not compared yet.</source>
        <translation>
            <numerusform>%n bestelling is nog niet vergeleken.</numerusform>
            <numerusform>%n bestellingen zijn nog niet vergeleken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked.</source>
        <translation>
            <numerusform>%n bestelling was niet te controleren.</numerusform>
            <numerusform>%n bestellingen waren niet te controleren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n bestelling vraagt je aandacht.</numerusform>
            <numerusform>%n bestellingen vragen je aandacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n bestelling wacht er alleen nog op om in je winkel als doorgegeven gemarkeerd te worden.</numerusform>
            <numerusform>%n bestellingen wachten er alleen nog op om in je winkel als doorgegeven gemarkeerd te worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders in this filter</source>
        <translation>Geen bestellingen in dit filter</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>Geen bestellingen gevonden</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niets vraagt je aandacht</translation>
    </message>
    <message>
        <source>Nothing needs you so far</source>
        <translation>Tot nu toe vraagt niets je aandacht</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n orders</source>
        <translation>
            <numerusform>%n bestelling tonen</numerusform>
            <numerusform>Alle %n bestellingen tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>The last comparison broke off. Compare again.</source>
        <translation>De laatste vergelijking is afgebroken. Vergelijk opnieuw.</translation>
    </message>
    <message>
        <source>Try another word or another filter.</source>
        <translation>Probeer een ander woord of een ander filter.</translation>
    </message>
    <message>
        <source>Your shop and Ecomail agree.</source>
        <translation>Je winkel en Ecomail komen overeen.</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>List of orders</source>
        <translation>Lijst met bestellingen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Intussen gewijzigd</translation>
    </message>
    <message>
        <source>Compare again and send: only the mark is missing.</source>
        <translation>Vergelijk opnieuw en verzend: alleen de markering ontbreekt nog.</translation>
    </message>
    <message>
        <source>Compare the order again and look at its card.</source>
        <translation>Vergelijk de bestelling opnieuw en bekijk de kaart.</translation>
    </message>
    <message>
        <source>Correct what is named, then try again.</source>
        <translation>Verbeter wat er genoemd wordt en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Deleted and checked</source>
        <translation>Verwijderd en gecontroleerd</translation>
    </message>
    <message>
        <source>Ecomail changed since you compared, so nothing was sent.</source>
        <translation>Ecomail is gewijzigd sinds je vergeleek, dus er is niets verzonden.</translation>
    </message>
    <message>
        <source>Ecomail gave no clear answer, and it could not be read back.</source>
        <translation>Ecomail gaf geen duidelijk antwoord, en het kon niet worden teruggelezen.</translation>
    </message>
    <message>
        <source>Ecomail holds it and it was checked, but your shop could not be told.</source>
        <translation>Ecomail heeft het en het is gecontroleerd, maar het kon niet aan je winkel worden gemeld.</translation>
    </message>
    <message>
        <source>Ecomail took it, but shows something else than was sent. It was not marked.</source>
        <translation>Ecomail heeft het aangenomen, maar toont iets anders dan er verzonden is. Het is niet gemarkeerd.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>It is looked up before anything else is sent. Try again in a while.</source>
        <translation>Het wordt opgezocht voordat er iets anders wordt verzonden. Probeer het straks opnieuw.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Look at the order again, then send it.</source>
        <translation>Bekijk de bestelling opnieuw en verzend die daarna.</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Gemarkeerd</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Niet begonnen</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Niet zeker</translation>
    </message>
    <message>
        <source>Nothing was changed in Ecomail.</source>
        <translation>In Ecomail is niets veranderd.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Er is niets verzonden.</translation>
    </message>
    <message>
        <source>One left, checked</source>
        <translation>Eén over, gecontroleerd</translation>
    </message>
    <message>
        <source>Put back and checked</source>
        <translation>Teruggezet en gecontroleerd</translation>
    </message>
    <message>
        <source>Read back from Ecomail, as it should be.</source>
        <translation>Teruggelezen uit Ecomail, zoals het hoort.</translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation>Anders opgeslagen</translation>
    </message>
    <message>
        <source>Send it again whenever you like.</source>
        <translation>Verzend het opnieuw wanneer je wilt.</translation>
    </message>
    <message>
        <source>Sent and checked</source>
        <translation>Verzonden en gecontroleerd</translation>
    </message>
    <message>
        <source>Sent, not marked</source>
        <translation>Verzonden, niet gemarkeerd</translation>
    </message>
    <message>
        <source>Stopped before its turn; nothing was sent.</source>
        <translation>Gestopt voordat er iets is verzonden.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Fill in both columns of this row, or remove it.</source>
        <translation>Vul beide kolommen van deze rij in, of verwijder de rij.</translation>
    </message>
    <message>
        <source>Makes an empty row to fill in</source>
        <translation>Maakt een lege rij om in te vullen</translation>
    </message>
    <message>
        <source>Takes the chosen row out</source>
        <translation>Haalt de gekozen rij weg</translation>
    </message>
    <message>
        <source>This is in the table twice. Remove one of the rows.</source>
        <translation>Dit staat twee keer in de tabel. Verwijder een van de rijen.</translation>
    </message>
    <message>
        <source>Type in a cell to change it; Add makes a new row</source>
        <translation>Typ in een cel om die te veranderen; Toevoegen maakt een nieuwe rij</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Show the chosen order</source>
        <translation>Gekozen bestelling tonen</translation>
    </message>
    <message>
        <source>Shows both sides of the chosen order (Enter)</source>
        <translation>Toont beide kanten van de gekozen bestelling (Enter)</translation>
    </message>
    <message>
        <source>Shows the list again (Esc)</source>
        <translation>Toont de lijst weer (Esc)</translation>
    </message>
</context>
<context>
    <name>PayoutFields</name>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>By which a payment that comes again is known.</source>
        <translation>Hieraan wordt een betaling herkend die nog eens voorkomt.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Holds the number of the order and nothing else; may be several columns.</source>
        <translation>Bevat alleen het bestelnummer; kan meer kolommen zijn.</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Bij of af</translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation>Soort regel</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Bijgeschreven</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Afgeschreven</translation>
    </message>
    <message>
        <source>Names the order somewhere within a text; may be several columns.</source>
        <translation>Noemt de bestelling ergens in een tekst; kan meer kolommen zijn.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>Reference of the payment</source>
        <translation>Kenmerk van de betaling</translation>
    </message>
    <message>
        <source>Refunded of it</source>
        <translation>Daarvan terugbetaald</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Which column holds the amount? Choose “Amount” above it, or “Money in” and “Money out”.</source>
        <translation>In welke kolom staat het bedrag? Kies erboven “Bedrag”, of “Bijgeschreven” en “Afgeschreven”.</translation>
    </message>
    <message>
        <source>Which column names the order? Choose “Order number” or “Description” above it.</source>
        <translation>In welke kolom staat de bestelling? Kies erboven “Bestelnummer” of “Omschrijving”.</translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
</context>
<context>
    <name>PayoutsDialog</name>
    <message numerus="yes">
        <source>%n payments and refunds are of orders on the list.</source>
        <translation>
            <numerusform>%n betaling of terugbetaling hoort bij een bestelling uit de lijst.</numerusform>
            <numerusform>%n betalingen en terugbetalingen horen bij bestellingen uit de lijst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are fees, payouts or attempts that failed.</source>
        <translation>
            <numerusform>%n rij is kosten, een uitbetaling of een mislukte poging.</numerusform>
            <numerusform>%n rijen zijn kosten, uitbetalingen of mislukte pogingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read; look at line {lines}.</source>
        <translation>
            <numerusform>%n rij is niet te lezen; kijk naar regel {lines}.</numerusform>
            <numerusform>%n rijen zijn niet te lezen; kijk naar regel {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name no order on the list.</source>
        <translation>
            <numerusform>%n rij noemt geen bestelling uit de lijst.</numerusform>
            <numerusform>%n rijen noemen geen bestelling uit de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;luiten</translation>
    </message>
    <message>
        <source>&amp;Drop all payouts…</source>
        <translation>Uitbetalingen &amp;weghalen…</translation>
    </message>
    <message>
        <source>&amp;Take them in</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>A settlement file of Mollie or Stripe, or a list of your bank</source>
        <translation>Een uitbetalingsbestand van Mollie of Stripe, of een overzicht van je bank</translation>
    </message>
    <message>
        <source>C&amp;hoose a file…</source>
        <translation>&amp;Bestand kiezen…</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>&amp;Kolommen…</translation>
    </message>
    <message>
        <source>Drop &amp;them</source>
        <translation>W&amp;eghalen</translation>
    </message>
    <message>
        <source>Drop what was taken in from all files of payouts?</source>
        <translation>Weghalen wat uit alle uitbetalingsbestanden is overgenomen?</translation>
    </message>
    <message numerus="yes">
        <source>Dropped the payouts of %n orders.</source>
        <translation>
            <numerusform>De uitbetalingen van %n bestelling zijn weggehaald.</numerusform>
            <numerusform>De uitbetalingen van %n bestellingen zijn weggehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>How the file is read, and what each of its columns is</source>
        <translation>Hoe het bestand wordt gelezen en wat elke kolom is</translation>
    </message>
    <message>
        <source>Import payouts</source>
        <translation>Uitbetalingen importeren</translation>
    </message>
    <message>
        <source>Most payments are a hundred times what the order costs: are these cents?</source>
        <translation>De meeste betalingen zijn honderd keer zo hoog als de bestelling: zijn dit centen?</translation>
    </message>
    <message>
        <source>No row of this file names an order on the list. Import the orders first.</source>
        <translation>Geen rij van dit bestand noemt een bestelling uit de lijst. Importeer eerst de bestellingen.</translation>
    </message>
    <message>
        <source>Orders, Ecomail and your shop stay as they are. A file can be taken in again.</source>
        <translation>Bestellingen, Ecomail en je winkel blijven zoals ze zijn. Een bestand kan opnieuw worden overgenomen.</translation>
    </message>
    <message>
        <source>Paid {paid}, refunded {refunded}.</source>
        <translation>Betaald {paid}, terugbetaald {refunded}.</translation>
    </message>
    <message>
        <source>Payments and refunds</source>
        <translation>Betalingen en terugbetalingen</translation>
    </message>
    <message>
        <source>Payments and refunds are found by order number and shown beside both totals. Who paid is not kept, and nothing is sent. The same file twice counts once.</source>
        <translation>Betalingen en terugbetalingen worden op bestelnummer gevonden en staan naast beide totalen. Wie betaalde wordt niet bewaard, en er wordt niets verzonden. Hetzelfde bestand twee keer telt één keer.</translation>
    </message>
    <message>
        <source>Settlement or bank file</source>
        <translation>Uitbetalings- of bankbestand</translation>
    </message>
    <message numerus="yes">
        <source>Taken in. %n payments and refunds are new; look under the causes for what Ecomail holds too much.</source>
        <translation>
            <numerusform>Overgenomen. %n betaling of terugbetaling is nieuw; kijk bij de oorzaken wat Ecomail te veel heeft.</numerusform>
            <numerusform>Overgenomen. %n betalingen en terugbetalingen zijn nieuw; kijk bij de oorzaken wat Ecomail te veel heeft.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards and the report then say nothing of payments</source>
        <translation>De kaarten en het rapport zeggen dan niets over betalingen</translation>
    </message>
    <message>
        <source>They are shown beside both totals. Nothing is sent</source>
        <translation>Ze staan daarna naast beide totalen. Er wordt niets verzonden</translation>
    </message>
    <message>
        <source>Those that the file names an order of the list for</source>
        <translation>Die waarvoor het bestand een bestelling uit de lijst noemt</translation>
    </message>
    <message>
        <source>What was taken in from files, as after a wrong one; the orders stay</source>
        <translation>Wat uit bestanden is overgenomen, zoals na een verkeerd bestand; de bestellingen blijven</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>The first of the days that count</source>
        <translation>De eerste van de dagen die tellen</translation>
    </message>
    <message>
        <source>The last of the days that count</source>
        <translation>De laatste van de dagen die tellen</translation>
    </message>
    <message>
        <source>With it, only the days from the first to the last count</source>
        <translation>Hiermee tellen alleen de dagen van de eerste tot en met de laatste</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>As they will be read; above each column is what it holds.</source>
        <translation>Zoals ze gelezen worden; boven elke kolom staat wat die bevat.</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>De eerste rijen van het bestand</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n entries of the history can then no longer be put back.</source>
        <translation>
            <numerusform>%n item uit de geschiedenis kan daarna niet meer worden teruggezet.</numerusform>
            <numerusform>%n items uit de geschiedenis kunnen daarna niet meer worden teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history lose them, too.</source>
        <translation>
            <numerusform>Ook %n regel van de geschiedenis raakt ze kwijt.</numerusform>
            <numerusform>Ook %n regels van de geschiedenis raken ze kwijt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history stay as they are, with their orders, until it is certain how they ended.</source>
        <translation>
            <numerusform>%n item uit de geschiedenis blijft met zijn bestelling zoals het is, totdat zeker is hoe het is afgelopen.</numerusform>
            <numerusform>%n items uit de geschiedenis blijven met hun bestellingen zoals ze zijn, totdat zeker is hoe ze zijn afgelopen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget customer data…</source>
        <translation>Klantgegevens &amp;wissen…</translation>
    </message>
    <message>
        <source>&amp;Keep customer data for (days)</source>
        <translation>&amp;Klantgegevens bewaren (dagen)</translation>
    </message>
    <message>
        <source>Counted from when an order was last compared or sent. What is older is forgotten when this shop is opened, and what was sent before then can no longer be put back.</source>
        <translation>Geteld vanaf het moment dat een bestelling voor het laatst is vergeleken of verzonden. Wat ouder is, wordt gewist wanneer je deze winkel opent; wat daarvoor is verzonden, kan dan niet meer worden teruggezet.</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>For one customer who asks for it; left empty, it means all of them</source>
        <translation>Voor één klant die erom vraagt; leeg betekent alle klanten</translation>
    </message>
    <message>
        <source>Forget for &amp;good</source>
        <translation>&amp;Definitief wissen</translation>
    </message>
    <message>
        <source>Forget now</source>
        <translation>Nu wissen</translation>
    </message>
    <message>
        <source>Forgets nothing</source>
        <translation>Wist niets</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>Keep &amp;them</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>No order held customer data any more.</source>
        <translation>Er stonden al geen klantgegevens meer bij de bestellingen.</translation>
    </message>
    <message>
        <source>No order on the list has that address, or it was forgotten before.</source>
        <translation>Geen bestelling in de lijst heeft dat adres, of het is al eerder gewist.</translation>
    </message>
    <message>
        <source>Nothing that could still be put back is lost by it.</source>
        <translation>Alles wat nu nog kan worden teruggezet, kan dat daarna ook.</translation>
    </message>
    <message>
        <source>Only of the customer with this &amp;e-mail address</source>
        <translation>Alleen van de klant met dit &amp;e-mailadres</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Says first what is lost by it; forgets nothing yet</source>
        <translation>Zegt eerst wat erdoor verloren gaat; wist nog niets</translation>
    </message>
    <message>
        <source>Takes e-mail addresses, places, free fields and the documents that were sent out of the list, the history and every backup of this shop. Order numbers, dates and amounts stay.</source>
        <translation>Haalt e-mailadressen, plaatsen, vrije velden en de verzonden documenten uit de lijst, de geschiedenis en elke reservekopie van deze winkel. Bestelnummers, datums en bedragen blijven staan.</translation>
    </message>
    <message>
        <source>Takes the customers&apos; data out of list, history and backups, for good</source>
        <translation>Haalt de klantgegevens definitief uit lijst, geschiedenis en reservekopieën</translation>
    </message>
    <message>
        <source>That happens when this shop is opened on a later day, and only while the clock can be believed.</source>
        <translation>Dat gebeurt als deze winkel op een latere dag wordt geopend, en alleen als de klok te vertrouwen is.</translation>
    </message>
    <message numerus="yes">
        <source>The customer data of %n orders were forgotten.</source>
        <translation>
            <numerusform>De klantgegevens van %n bestelling zijn gewist.</numerusform>
            <numerusform>De klantgegevens van %n bestellingen zijn gewist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer data of all orders of this shop will be gone. This cannot be taken back.</source>
        <translation>De klantgegevens van alle bestellingen van deze winkel verdwijnen. Dit kun je niet ongedaan maken.</translation>
    </message>
    <message>
        <source>The customer data of {email} will be gone, wherever that address is found. This cannot be taken back.</source>
        <translation>De klantgegevens van {email} verdwijnen, overal waar dat adres staat. Dit kun je niet ongedaan maken.</translation>
    </message>
    <message numerus="yes">
        <source>The first time, the customer data of %n orders go.</source>
        <translation>
            <numerusform>De eerste keer verdwijnen de klantgegevens van %n bestelling.</numerusform>
            <numerusform>De eerste keer verdwijnen de klantgegevens van %n bestellingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This concerns this computer only.</source>
        <translation>Dit gaat alleen over deze computer.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like eva@example.com.</source>
        <translation>Dit is geen e-mailadres. Schrijf het zoals eva@example.com.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
</context>
<context>
    <name>ProblemsStep</name>
    <message numerus="yes">
        <source>%n corrected rows are not imported yet. Import them, or press Esc again to leave.</source>
        <translation>
            <numerusform>%n verbeterde rij is nog niet geïmporteerd. Importeer die, of druk nog eens op Esc om weg te gaan.</numerusform>
            <numerusform>%n verbeterde rijen zijn nog niet geïmporteerd. Importeer ze, of druk nog eens op Esc om weg te gaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be used.</source>
        <translation>
            <numerusform>%n rij kon niet worden gebruikt.</numerusform>
            <numerusform>%n rijen konden niet worden gebruikt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n corrected rows</source>
        <translation>
            <numerusform>%n verbeterde rij &amp;importeren</numerusform>
            <numerusform>%n verbeterde rijen &amp;importeren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import corrected rows</source>
        <translation>Verbeterde rijen &amp;importeren</translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>Deze rijen &amp;opslaan…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>O&amp;ngedaan maken</translation>
    </message>
    <message>
        <source>All others are in the list; nothing waits for these.</source>
        <translation>Alle andere staan in de lijst; niets wacht hierop.</translation>
    </message>
    <message>
        <source>All problems ({count})</source>
        <translation>Alle problemen ({count})</translation>
    </message>
    <message>
        <source>Choose one to see its rows only and to fix all of them at once.</source>
        <translation>Kies er een om alleen die rijen te zien en ze allemaal tegelijk te verbeteren.</translation>
    </message>
    <message>
        <source>Double-click a value to correct it, or choose a kind of problem to correct all of it at once.</source>
        <translation>Dubbelklik op een waarde om die te verbeteren, of kies een soort probleem om alles daarvan in één keer te verbeteren.</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>Soorten problemen</translation>
    </message>
    <message>
        <source>Line, column, value and reason. F2 or a double-click edits the value.</source>
        <translation>Regel, kolom, waarde en reden. Met F2 of een dubbelklik bewerk je de waarde.</translation>
    </message>
    <message>
        <source>Puts the rows that you corrected in the list. Nothing is sent.</source>
        <translation>Zet de rijen die je verbeterde in de lijst. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Overgeslagen rijen</translation>
    </message>
    <message>
        <source>Saved as {file}. Correct it and import it again.</source>
        <translation>Opgeslagen als {file}. Verbeter het en importeer het opnieuw.</translation>
    </message>
    <message>
        <source>Saves them as a file with the reasons in the last column: correct it and import it again.</source>
        <translation>Slaat ze op als bestand met de redenen in de laatste kolom: verbeter het en importeer het opnieuw.</translation>
    </message>
    <message>
        <source>Takes back the last correction (Ctrl+Z)</source>
        <translation>Neemt de laatste verbetering terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
</context>
<context>
    <name>PushReview</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail</source>
        <translation>
            <numerusform>%n verwijderd uit Ecomail</numerusform>
            <numerusform>%n verwijderd uit Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail again</source>
        <translation>
            <numerusform>%n weer uit Ecomail verwijderd</numerusform>
            <numerusform>%n weer uit Ecomail verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n overgeslagen</numerusform>
            <numerusform>%n overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as reported</source>
        <translation>
            <numerusform>%n als doorgegeven gemarkeerd</numerusform>
            <numerusform>%n als doorgegeven gemarkeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n vraagt je aandacht.</numerusform>
            <numerusform>%n vragen je aandacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>%n niet begonnen</numerusform>
            <numerusform>%n niet begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent or not certain</source>
        <translation>
            <numerusform>%n niet verzonden of niet zeker</numerusform>
            <numerusform>%n niet verzonden of niet zeker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of which one copy stays</source>
        <translation>
            <numerusform>%n waarvan één exemplaar blijft</numerusform>
            <numerusform>%n waarvan telkens één exemplaar blijft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders deleted from Ecomail. History can put them back.</source>
        <translation>
            <numerusform>%n bestelling uit Ecomail verwijderd. Via Geschiedenis kan die terug.</numerusform>
            <numerusform>%n bestellingen uit Ecomail verwijderd. Via Geschiedenis kunnen ze terug.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders marked as reported in your shop.</source>
        <translation>
            <numerusform>%n bestelling in je winkel als doorgegeven gemarkeerd.</numerusform>
            <numerusform>%n bestellingen in je winkel als doorgegeven gemarkeerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders put back and checked in Ecomail.</source>
        <translation>
            <numerusform>%n bestelling teruggezet en gecontroleerd in Ecomail.</numerusform>
            <numerusform>%n bestellingen teruggezet en gecontroleerd in Ecomail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders sent and checked in Ecomail.</source>
        <translation>
            <numerusform>%n bestelling verzonden en gecontroleerd in Ecomail.</numerusform>
            <numerusform>%n bestellingen verzonden en gecontroleerd in Ecomail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back as they were</source>
        <translation>
            <numerusform>%n teruggezet zoals die was</numerusform>
            <numerusform>%n teruggezet zoals ze waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right already</source>
        <translation>
            <numerusform>%n al in orde</numerusform>
            <numerusform>%n al in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n geselecteerd</numerusform>
            <numerusform>%n geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n verzonden en gecontroleerd</numerusform>
            <numerusform>%n verzonden en gecontroleerd</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Add to Ecomail</source>
        <translation>Toevoegen aan Ecomail</translation>
    </message>
    <message>
        <source>Change {fields}</source>
        <translation>Wijzigen: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders from Ecomail</source>
        <translation>
            <numerusform>%n bestelling uit Ecomail verwijderen</numerusform>
            <numerusform>%n bestellingen uit Ecomail verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete from Ecomail: it is not on your list</source>
        <translation>Uit Ecomail verwijderen: staat niet in je lijst</translation>
    </message>
    <message>
        <source>Delete from Ecomail: it was added by this program</source>
        <translation>Uit Ecomail verwijderen: toegevoegd door dit programma</translation>
    </message>
    <message>
        <source>Ecomail&apos;s total of these orders: {now} → {then} ({apart})</source>
        <translation>Totaal van deze bestellingen in Ecomail: {now} → {then} ({apart})</translation>
    </message>
    <message>
        <source>Looking up: {done} of {total}</source>
        <translation>Opzoeken: {done} van {total}</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n orders as reported</source>
        <translation>
            <numerusform>%n bestelling als doorgegeven markeren</numerusform>
            <numerusform>%n bestellingen als doorgegeven markeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Niets te verzenden</translation>
    </message>
    <message>
        <source>Only mark as reported; Ecomail is right already</source>
        <translation>Alleen als doorgegeven markeren; Ecomail is al in orde</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n orders</source>
        <translation>
            <numerusform>%n bestelling terugzetten</numerusform>
            <numerusform>%n bestellingen terugzetten</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back {fields}</source>
        <translation>Terugzetten: {fields}</translation>
    </message>
    <message>
        <source>Put back: Ecomail does not hold it any more</source>
        <translation>Terugzetten: de bestelling staat niet meer in Ecomail</translation>
    </message>
    <message numerus="yes">
        <source>Put back: add %n copies again</source>
        <translation>
            <numerusform>Terugzetten: %n exemplaar weer toevoegen</numerusform>
            <numerusform>Terugzetten: %n exemplaren weer toevoegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading everything back once more: {done} of {total}</source>
        <translation>Alles nog eens teruglezen: {done} van {total}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n surplus copies, one stays</source>
        <translation>
            <numerusform>%n exemplaar te veel verwijderen, één blijft</numerusform>
            <numerusform>%n exemplaren te veel verwijderen, één blijft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n orders to Ecomail</source>
        <translation>
            <numerusform>%n bestelling naar Ecomail verzenden</numerusform>
            <numerusform>%n bestellingen naar Ecomail verzenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n, mark {mark}</source>
        <translation>
            <numerusform>%n verzenden, {mark} markeren</numerusform>
            <numerusform>%n verzenden, {mark} markeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending and checking: {done} of {total}</source>
        <translation>Verzenden en controleren: {done} van {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>nog ongeveer %n minuut</numerusform>
            <numerusform>nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>minder dan een minuut</translation>
    </message>
    <message>
        <source>nothing that can be seen</source>
        <translation>niets wat te zien is</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>limiet bereikt, gaat verder over %n s</numerusform>
            <numerusform>limiet bereikt, gaat verder over %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then %n marked as reported in your shop</source>
        <translation>
            <numerusform>daarna wordt er %n in je winkel als doorgegeven gemarkeerd</numerusform>
            <numerusform>daarna worden er %n in je winkel als doorgegeven gemarkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>{changes}; {then}</source>
        <translation>{changes}; {then}</translation>
    </message>
    <message>
        <source>{done} {trouble}</source>
        <translation>{done} {trouble}</translation>
    </message>
    <message>
        <source>{parts} = {total}</source>
        <translation>{parts} = {total}</translation>
    </message>
    <message>
        <source>{progress} · {time_left}</source>
        <translation>{progress} · {time_left}</translation>
    </message>
    <message>
        <source>{sums} · {marked}</source>
        <translation>{sums} · {marked}</translation>
    </message>
    <message>
        <source>{what} · {shop}</source>
        <translation>{what} · {shop}</translation>
    </message>
</context>
<context>
    <name>PushReviewDialog</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>Nog %n…</numerusform>
            <numerusform>Nog %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders get a total that their items do not make or that is far from the shop&apos;s. Look at them.</source>
        <translation>
            <numerusform>%n bestelling krijgt een totaal dat niet uit de artikelen volgt of ver van dat van de winkel ligt. Bekijk die eerst.</numerusform>
            <numerusform>%n bestellingen krijgen een totaal dat niet uit de artikelen volgt of ver van dat van de winkel ligt. Bekijk die eerst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders lose something that Ecomail holds now. It is marked “Lost” in the list.</source>
        <translation>
            <numerusform>%n bestelling verliest iets wat Ecomail nu heeft. In de lijst staat daar “Gaat verloren” bij.</numerusform>
            <numerusform>%n bestellingen verliezen iets wat Ecomail nu heeft. In de lijst staat daar “Gaat verloren” bij.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Finish these and stop</source>
        <translation>Deze &amp;afmaken en stoppen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n failed again…</source>
        <translation>
            <numerusform>%n mislukte &amp;opnieuw proberen…</numerusform>
            <numerusform>%n mislukte &amp;opnieuw proberen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Does what is listed here and nothing else, and checks it in Ecomail</source>
        <translation>Doet wat hier staat en niets anders, en controleert het in Ecomail</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Doorgaan met verzenden</translation>
    </message>
    <message>
        <source>How far the sending is</source>
        <translation>Hoe ver het verzenden is</translation>
    </message>
    <message>
        <source>Looking at Ecomail once more before anything is sent…</source>
        <translation>Nog één keer in Ecomail kijken voordat er iets wordt verzonden…</translation>
    </message>
    <message>
        <source>Order number, e-mail address or what happens</source>
        <translation>Bestelnummer, e-mailadres of wat er gebeurt</translation>
    </message>
    <message>
        <source>Orders are being sent. Finish the ones begun, then close? What was done is kept.</source>
        <translation>Er worden bestellingen verzonden. Afmaken wat begonnen is en dan sluiten? Wat gedaan is, blijft bewaard.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>Paused. What was begun is finished; nothing new is sent.</source>
        <translation>Gepauzeerd. Wat begonnen was, is afgemaakt; er wordt niets nieuws verzonden.</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Nakijken en verzenden</translation>
    </message>
    <message>
        <source>Review what is deleted</source>
        <translation>Nakijken wat er verwijderd wordt</translation>
    </message>
    <message>
        <source>Review what is put back</source>
        <translation>Nakijken wat er teruggezet wordt</translation>
    </message>
    <message>
        <source>Search this review</source>
        <translation>Zoeken in dit overzicht</translation>
    </message>
    <message>
        <source>Show the exact &amp;document</source>
        <translation>Het &amp;exacte document tonen</translation>
    </message>
    <message>
        <source>Shows first what would be sent again</source>
        <translation>Toont eerst wat er opnieuw zou worden verzonden</translation>
    </message>
    <message>
        <source>Shows what else is to be known of these orders</source>
        <translation>Toont wat er verder over deze bestellingen te weten is</translation>
    </message>
    <message>
        <source>Shows what is sent for the chosen order, letter by letter</source>
        <translation>Toont wat er voor de gekozen bestelling wordt verzonden, letter voor letter</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen en sluiten</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Gestopt voordat er iets verzonden was.</translation>
    </message>
    <message>
        <source>Stopped by you. What was begun was finished and checked.</source>
        <translation>Door jou gestopt. Wat begonnen was, is afgemaakt en gecontroleerd.</translation>
    </message>
    <message>
        <source>Stopping: finishing what was begun…</source>
        <translation>Stoppen: afmaken wat begonnen was…</translation>
    </message>
    <message numerus="yes">
        <source>{remark} (%n orders)</source>
        <translation>
            <numerusform>{remark} (%n bestelling)</numerusform>
            <numerusform>{remark} (%n bestellingen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>1 unit in the shop&apos;s currency, such as 0.0395</source>
        <translation>1 eenheid in de valuta van de winkel, zoals 0,0395</translation>
    </message>
    <message>
        <source>Currency, such as CZK</source>
        <translation>Valuta, zoals CZK</translation>
    </message>
    <message>
        <source>Ecomail would add amounts of different currencies up. Orders in another currency wait until their rate is here, and are then converted with it.</source>
        <translation>Ecomail zou bedragen in verschillende valuta&apos;s bij elkaar optellen. Bestellingen in een andere valuta wachten tot hun koers hier staat en worden daarmee omgerekend.</translation>
    </message>
    <message>
        <source>Other currencies</source>
        <translation>Andere valuta&apos;s</translation>
    </message>
</context>
<context>
    <name>ReconcilerError</name>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added: {why}. Nothing was sent.</source>
        <translation>
            <numerusform>Er zou %n bestelling in Ecomail worden overschreven of toegevoegd: {why}. Er is niets verzonden.</numerusform>
            <numerusform>Er zouden %n bestellingen in Ecomail worden overschreven of toegevoegd: {why}. Er is niets verzonden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key cannot be used</source>
        <translation>Een sleutel is niet te gebruiken</translation>
    </message>
    <message>
        <source>A notice was not sent</source>
        <translation>Een melding is niet verzonden</translation>
    </message>
    <message>
        <source>A setting cannot be used</source>
        <translation>Een instelling is niet te gebruiken</translation>
    </message>
    <message>
        <source>Add it under Settings, Keys.</source>
        <translation>Voeg hem toe bij Instellingen, Sleutels.</translation>
    </message>
    <message numerus="yes">
        <source>After %n orders of {file} nothing more could be saved ({reason}). These are in the list.</source>
        <translation>
            <numerusform>Na %n bestelling uit {file} kon niets meer worden opgeslagen ({reason}). Die staat in de lijst.</numerusform>
            <numerusform>Na %n bestellingen uit {file} kon niets meer worden opgeslagen ({reason}). Die staan in de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the account is looked through for it; what is found is on the order’s card, and there you say whether it is this one. If nothing is found, only Ecomail can say why it adds none, so leave the order for later.</source>
        <translation>Het hele account wordt ernaar doorzocht; wat gevonden wordt, staat op de kaart van de bestelling, en daar zeg je of het deze is. Wordt er niets gevonden, dan kan alleen Ecomail zeggen waarom het er geen toevoegt; laat de bestelling dan voor later.</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Al geopend</translation>
    </message>
    <message>
        <source>Another copy of Order Reconciler has this shop open.</source>
        <translation>Een andere kopie van Order Reconciler heeft deze winkel open.</translation>
    </message>
    <message>
        <source>Another shop has this number</source>
        <translation>Een andere winkel heeft dit nummer</translation>
    </message>
    <message>
        <source>Ask for a new token at {service} and store it under Settings, Keys, or import a file of orders.</source>
        <translation>Vraag bij {service} een nieuw token aan en sla het op bij Instellingen, Sleutels, of importeer een bestand met bestellingen.</translation>
    </message>
    <message>
        <source>Ask {service} about it before you compare again. Nothing was sent to Ecomail.</source>
        <translation>Vraag {service} ernaar voordat je opnieuw vergelijkt. Er is niets naar Ecomail verzonden.</translation>
    </message>
    <message>
        <source>Check it under Settings, Notices.</source>
        <translation>Controleer het bij Instellingen, Meldingen.</translation>
    </message>
    <message>
        <source>Check the address under Settings and the date of this computer; ask your administrator otherwise.</source>
        <translation>Controleer het adres bij Instellingen en de datum van deze computer; vraag anders je beheerder.</translation>
    </message>
    <message>
        <source>Check the internet connection and the address under Settings, then try again.</source>
        <translation>Controleer de internetverbinding en het adres bij Instellingen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Close it first, or choose another shop.</source>
        <translation>Sluit die eerst, of kies een andere winkel.</translation>
    </message>
    <message>
        <source>Close it in other programs, free some disk space, or choose another folder.</source>
        <translation>Sluit het in andere programma&apos;s, maak schijfruimte vrij of kies een andere map.</translation>
    </message>
    <message>
        <source>Compare it again, then remove the surplus from its card.</source>
        <translation>Vergelijk opnieuw en verwijder daarna vanaf de kaart wat te veel is.</translation>
    </message>
    <message>
        <source>Copy the key again from {service} and store it under Settings, Keys. Do not make a new key unless you must: the old one then stops working everywhere.</source>
        <translation>Kopieer de sleutel opnieuw uit {service} en sla hem op bij Instellingen, Sleutels. Maak alleen een nieuwe als het moet: de oude werkt dan nergens meer.</translation>
    </message>
    <message>
        <source>Copy the key again, without anything before or after it.</source>
        <translation>Kopieer de sleutel opnieuw, zonder iets ervoor of erachter.</translation>
    </message>
    <message>
        <source>Correct the file or remove it, then set the shop up again.</source>
        <translation>Verbeter het bestand of verwijder het, en stel de winkel dan opnieuw in.</translation>
    </message>
    <message>
        <source>Correct what it names on the card; where it names nothing, ask Ecomail about this order.</source>
        <translation>Verbeter op de kaart wat het noemt; noemt het niets, vraag Ecomail dan naar deze bestelling.</translation>
    </message>
    <message>
        <source>Ecomail accepted it and does not show it yet. It is looked up again before anything else.</source>
        <translation>Ecomail heeft het aangenomen en toont het nog niet. Het wordt eerst opnieuw opgezocht, voordat er iets anders gebeurt.</translation>
    </message>
    <message>
        <source>Ecomail accepted it and still does not show it. Look in Ecomail, then compare again.</source>
        <translation>Ecomail heeft het aangenomen en toont het nog steeds niet. Kijk in Ecomail en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail also holds an order {number} of another shop, “{shop}”, and what is written by the number could hit that one. Nothing was sent.</source>
        <translation>Ecomail heeft ook een bestelling {number} van een andere winkel, “{shop}”, en wat op nummer verzonden wordt, kan die raken. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>Ecomail did not take the order {number}: {reason}. It holds what it held before.</source>
        <translation>Ecomail nam de bestelling {number} niet aan: {reason}. Daar staat wat er eerder stond.</translation>
    </message>
    <message>
        <source>Ecomail never took it and holds what it held before. Try again.</source>
        <translation>Ecomail heeft het nooit aangenomen en heeft nog wat het had. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Ecomail removed all copies of it. The one that stays is added again before anything else is sent.</source>
        <translation>Ecomail heeft alle exemplaren verwijderd. Het exemplaar dat blijft, wordt opnieuw toegevoegd voordat er iets anders wordt verzonden.</translation>
    </message>
    <message>
        <source>Ecomail removed all copies of the order {number} and refused to take the one that stays: {reason}</source>
        <translation>Ecomail heeft alle exemplaren van bestelling {number} verwijderd en weigerde het exemplaar dat blijft: {reason}</translation>
    </message>
    <message>
        <source>Ecomail still holds the order {number} {count} times.</source>
        <translation>Ecomail heeft bestelling {number} nog {count} keer.</translation>
    </message>
    <message>
        <source>Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as reported.</source>
        <translation>Ecomail heeft het aangenomen en toont maar een deel ervan, dus het kon niet worden gecontroleerd. Het is niet als doorgegeven gemarkeerd.</translation>
    </message>
    <message>
        <source>Ecomail took it and shows {fields} in another way than it was sent.</source>
        <translation>Ecomail nam de bestelling aan en toont {fields} anders dan verzonden.</translation>
    </message>
    <message>
        <source>Ecomail took the order {number} and added nothing: {reason}. Most likely it holds an order of this number already.</source>
        <translation>Ecomail nam de bestelling {number} aan en voegde niets toe: {reason}. Waarschijnlijk heeft het al een bestelling met dit nummer.</translation>
    </message>
    <message>
        <source>End the program there first, or choose another shop.</source>
        <translation>Sluit het programma daar eerst, of kies een andere winkel.</translation>
    </message>
    <message>
        <source>Entry {push_id} cannot be put back: {reason}.</source>
        <translation>Item {push_id} is niet terug te zetten: {reason}.</translation>
    </message>
    <message>
        <source>Fill it in under Settings ({setting}).</source>
        <translation>Vul dit in bij Instellingen ({setting}).</translation>
    </message>
    <message>
        <source>Free some disk space or allow writing there, then try again.</source>
        <translation>Maak schijfruimte vrij of sta schrijven daar toe, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Free some disk space, then import the file again; nothing is taken in twice.</source>
        <translation>Maak schijfruimte vrij en importeer het bestand daarna opnieuw; niets wordt dubbel opgenomen.</translation>
    </message>
    <message>
        <source>If that address is right, store the key again under Settings, Keys. If not, put the address right.</source>
        <translation>Klopt dat adres, sla de sleutel dan opnieuw op bij Instellingen, Sleutels. Klopt het niet, verbeter dan het adres.</translation>
    </message>
    <message>
        <source>If that is what you want, confirm the number {count}.</source>
        <translation>Als je dat wilt, bevestig dan het getal {count}.</translation>
    </message>
    <message>
        <source>Import the file again; nothing is taken in twice.</source>
        <translation>Importeer het bestand opnieuw; niets wordt twee keer opgenomen.</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>Installeer de nieuwste versie.</translation>
    </message>
    <message>
        <source>It is in Ecomail as it was sent. Your shop changed this order meanwhile.</source>
        <translation>De bestelling staat in Ecomail zoals die verzonden is. Je winkel heeft deze bestelling intussen gewijzigd.</translation>
    </message>
    <message>
        <source>It is in Ecomail. Stopped before it was marked as reported: send it again to mark it.</source>
        <translation>Het staat in Ecomail. Gestopt voordat het als doorgegeven werd gemarkeerd: verzend het opnieuw om het te markeren.</translation>
    </message>
    <message>
        <source>It is there more than once</source>
        <translation>De bestelling staat er meer dan eens</translation>
    </message>
    <message>
        <source>Look at it, then send it again.</source>
        <translation>Bekijk de bestelling en verzend die dan opnieuw.</translation>
    </message>
    <message>
        <source>Look at it, then send it.</source>
        <translation>Bekijk de bestelling en verzend die dan.</translation>
    </message>
    <message>
        <source>Look at its card: where all of them are alike, it offers to remove the surplus.</source>
        <translation>Kijk op de kaart: als ze allemaal gelijk zijn, kun je daar verwijderen wat te veel is.</translation>
    </message>
    <message>
        <source>Look at its card; what Ecomail only keeps in a form of its own is not sent again.</source>
        <translation>Bekijk de kaart; wat Ecomail alleen in een eigen vorm bewaart, wordt niet opnieuw verzonden.</translation>
    </message>
    <message>
        <source>Look for {number} in {service}, then compare again.</source>
        <translation>Zoek {number} in {service} en vergelijk daarna opnieuw.</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Gemaakt door een nieuwere versie</translation>
    </message>
    <message>
        <source>Most likely a number belongs to its shop in this account. Say so under Settings; what is there under the old name then keeps it.</source>
        <translation>Waarschijnlijk hoort een nummer in dit account bij zijn winkel. Zeg dat bij Instellingen; wat er onder de oude naam staat, houdt die dan.</translation>
    </message>
    <message>
        <source>No key for {service} is stored for this shop.</source>
        <translation>Voor deze winkel is geen sleutel van {service} opgeslagen.</translation>
    </message>
    <message>
        <source>No key stored</source>
        <translation>Geen sleutel opgeslagen</translation>
    </message>
    <message>
        <source>No password store</source>
        <translation>Geen wachtwoordkluis</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Dit item is er niet</translation>
    </message>
    <message>
        <source>Not all copies came back</source>
        <translation>Niet alle exemplaren kwamen terug</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Er kan niets worden opgeslagen</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Er is niets verzonden</translation>
    </message>
    <message>
        <source>Of the order {number} there were {wanted} copies; Ecomail now holds {count}.</source>
        <translation>Van bestelling {number} waren er {wanted} exemplaren; Ecomail heeft er nu {count}.</translation>
    </message>
    <message>
        <source>One has to be added again</source>
        <translation>Er moet er één opnieuw worden toegevoegd</translation>
    </message>
    <message>
        <source>Put back one of the dated backups beside it, or move it away to begin with an empty list.</source>
        <translation>Zet een van de gedateerde reservekopieën ernaast terug, of verplaats het om met een lege lijst te beginnen.</translation>
    </message>
    <message>
        <source>Put it back from the history, or compare it and send it.</source>
        <translation>Zet de bestelling terug vanuit de geschiedenis, of vergelijk en verzend die.</translation>
    </message>
    <message>
        <source>Put it back once more from the history, or leave it: one is enough.</source>
        <translation>Zet het nog eens terug vanuit de geschiedenis, of laat het zo: één is genoeg.</translation>
    </message>
    <message>
        <source>Reading changed something</source>
        <translation>Lezen heeft iets veranderd</translation>
    </message>
    <message>
        <source>Reading the order {order_session} marked it as reported in {service}, although only reading was asked for. Reading was stopped.</source>
        <translation>Door de bestelling {order_session} te lezen is die in {service} als doorgegeven gemarkeerd, terwijl alleen om lezen was gevraagd. Het lezen is gestopt.</translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation>Anders opgeslagen</translation>
    </message>
    <message>
        <source>Say under Settings whether each shop of this account has numbers of its own.</source>
        <translation>Zeg bij Instellingen of elke winkel van dit account eigen nummers heeft.</translation>
    </message>
    <message>
        <source>Sending stopped before this order. Send it again.</source>
        <translation>Het verzenden stopte voor deze bestelling. Verzend opnieuw.</translation>
    </message>
    <message>
        <source>Somebody else added the order {number} at the same moment: Ecomail holds it {count} times, and counts its money as often. It was not marked as reported.</source>
        <translation>Iemand anders heeft de bestelling {number} op hetzelfde moment toegevoegd: die staat {count} keer in Ecomail, en het bedrag telt even vaak mee. De bestelling is niet als doorgegeven gemarkeerd.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Start GNOME Keyring, KWallet, the macOS Keychain or the Windows Credential Manager and try again. In the window a key can also be kept until you close the program.</source>
        <translation>Start GNOME Keyring, KWallet, de macOS-sleutelhanger of het Windows-referentiebeheer en probeer het opnieuw. In het venster kan een sleutel ook bewaard worden tot je het programma sluit.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Stopped before it was certain what became of it. It is looked up before anything else.</source>
        <translation>Gestopt voordat zeker was wat ervan geworden is. Het wordt eerst opgezocht, voordat er iets anders gebeurt.</translation>
    </message>
    <message>
        <source>Stopped by you. What was done is kept, the rest is untouched.</source>
        <translation>Door jou gestopt. Wat gedaan is, blijft bewaard; de rest is niet aangeraakt.</translation>
    </message>
    <message>
        <source>The account does not include this</source>
        <translation>Het account omvat dit niet</translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent.</source>
        <translation>Deze computer vertrouwt het certificaat van {service} niet: {reason}. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>The connection to {service} is not safe</source>
        <translation>De verbinding met {service} is niet veilig</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Het bestand kan niet worden geïmporteerd</translation>
    </message>
    <message>
        <source>The import broke off</source>
        <translation>Het importeren is afgebroken</translation>
    </message>
    <message>
        <source>The key is fine, so leave it as it is. Ask {service} which plan includes it.</source>
        <translation>De sleutel is in orde, dus laat die zoals hij is. Vraag {service} welk abonnement dit omvat.</translation>
    </message>
    <message>
        <source>The key is for another address</source>
        <translation>De sleutel is voor een ander adres</translation>
    </message>
    <message>
        <source>The key of {service} was stored for {address}, and the settings now say {now}. It was not sent there.</source>
        <translation>De sleutel van {service} is opgeslagen voor {address}, en de instellingen zeggen nu {now}. Hij is daar niet heen gestuurd.</translation>
    </message>
    <message>
        <source>The list cannot be saved</source>
        <translation>De lijst kan niet worden opgeslagen</translation>
    </message>
    <message>
        <source>The list held a value of this order that cannot be read, and left it out. Compare the order, or import it again.</source>
        <translation>In de lijst stond bij deze bestelling een waarde die niet te lezen is; die is weggelaten. Vergelijk de bestelling of importeer die opnieuw.</translation>
    </message>
    <message>
        <source>The list of orders cannot be used</source>
        <translation>De lijst met bestellingen is niet te gebruiken</translation>
    </message>
    <message>
        <source>The list of orders is damaged</source>
        <translation>De lijst met bestellingen is beschadigd</translation>
    </message>
    <message>
        <source>The night shift of this shop is held by {computer}, since {seen}.</source>
        <translation>De nachtdienst van deze winkel draait op {computer}, sinds {seen}.</translation>
    </message>
    <message>
        <source>The notice to {to} was not sent: {reason}.</source>
        <translation>De melding naar {to} is niet verzonden: {reason}.</translation>
    </message>
    <message>
        <source>The number is taken</source>
        <translation>Het nummer is bezet</translation>
    </message>
    <message>
        <source>The password store is locked</source>
        <translation>De wachtwoordkluis is vergrendeld</translation>
    </message>
    <message>
        <source>The password store of this computer is locked, or the request to open it was dismissed.</source>
        <translation>De wachtwoordkluis van deze computer is vergrendeld, of de vraag om die te openen is afgewezen.</translation>
    </message>
    <message>
        <source>The settings cannot be read or saved</source>
        <translation>De instellingen kunnen niet worden gelezen of opgeslagen</translation>
    </message>
    <message>
        <source>The shop is not set up yet</source>
        <translation>De winkel is nog niet ingesteld</translation>
    </message>
    <message>
        <source>There is no entry {push_id} in the history of this shop.</source>
        <translation>In de geschiedenis van deze winkel is geen item {push_id}.</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Dit adres is niet te gebruiken</translation>
    </message>
    <message>
        <source>This cannot be a key</source>
        <translation>Dit kan geen sleutel zijn</translation>
    </message>
    <message>
        <source>This cannot be done like that</source>
        <translation>Dit kan niet op deze manier</translation>
    </message>
    <message>
        <source>This cannot be put back</source>
        <translation>Dit is niet terug te zetten</translation>
    </message>
    <message>
        <source>This changes a lot at once</source>
        <translation>Dit verandert veel in één keer</translation>
    </message>
    <message>
        <source>This computer has no password store that can keep a key safely: {reason}.</source>
        <translation>Deze computer heeft geen wachtwoordkluis die een sleutel veilig kan bewaren: {reason}.</translation>
    </message>
    <message>
        <source>Try again in a while; check the address under Settings if it stays so.</source>
        <translation>Probeer het straks opnieuw; controleer het adres bij Instellingen als het zo blijft.</translation>
    </message>
    <message>
        <source>Try again later, when fewer others are using the account.</source>
        <translation>Probeer het later opnieuw, als minder anderen het account gebruiken.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Ontgrendel die en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://; plain http:// is allowed on this computer only.</source>
        <translation>Gebruik een adres dat met https:// begint; gewoon http:// mag alleen op deze computer.</translation>
    </message>
    <message>
        <source>What was done is kept. Continue later.</source>
        <translation>Wat gedaan is, blijft bewaard. Ga later verder.</translation>
    </message>
    <message>
        <source>Your shop changed it</source>
        <translation>Je winkel heeft de bestelling gewijzigd</translation>
    </message>
    <message>
        <source>Your shop changed this order after it was compared, so it was not sent.</source>
        <translation>Je winkel heeft deze bestelling gewijzigd nadat die vergeleken was, dus is die niet verzonden.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). It was not touched.</source>
        <translation>{file} is niet te lezen ({reason}). Het is niet aangeraakt.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Nothing is sent without a record of it.</source>
        <translation>{file} kan niet worden geschreven ({reason}). Er wordt niets verzonden zonder dat het wordt vastgelegd.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). What was there before is untouched.</source>
        <translation>{file} kan niet worden geschreven ({reason}). Wat er eerder stond, is niet aangeraakt.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Order Reconciler. It was not touched.</source>
        <translation>{file} is geschreven door een nieuwere versie van Order Reconciler. Het is niet aangeraakt.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: reading it ended unexpectedly after %n orders. These are in the list.</source>
        <translation>
            <numerusform>{file}: het lezen stopte onverwacht na %n bestelling. Die staat in de lijst.</numerusform>
            <numerusform>{file}: het lezen stopte onverwacht na %n bestellingen. Die staan in de lijst.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{file}: {reason} Nothing was imported.</source>
        <translation>{file}: {reason} Er is niets geïmporteerd.</translation>
    </message>
    <message>
        <source>{missing} is still missing.</source>
        <translation>{missing} ontbreekt nog.</translation>
    </message>
    <message>
        <source>{reason} Nothing was stored.</source>
        <translation>{reason} Er is niets opgeslagen.</translation>
    </message>
    <message>
        <source>{service} accepted the key and refused this for the account: {reason} Nothing was changed.</source>
        <translation>{service} aanvaardde de sleutel en weigerde dit voor het account: {reason} Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>{service} allows no more requests for {seconds} s.</source>
        <translation>{service} laat {seconds} s lang geen verzoeken meer toe.</translation>
    </message>
    <message>
        <source>{service} answered {status} for the order {number}, which it holds under “{shop}”: {reason} Nothing was changed.</source>
        <translation>{service} antwoordde {status} op de bestelling {number}, die het onder “{shop}” heeft: {reason} Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{service} answered {status} for the order {number}: {reason} Nothing was changed.</source>
        <translation>{service} antwoordde {status} op de bestelling {number}: {reason} Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>{service} asks us to wait</source>
        <translation>{service} vraagt om te wachten</translation>
    </message>
    <message>
        <source>{service} could not be reached</source>
        <translation>{service} was niet bereikbaar</translation>
    </message>
    <message>
        <source>{service} could not be reached: {reason}. Nothing was sent.</source>
        <translation>{service} was niet bereikbaar: {reason}. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>{service} did not accept the request ({status}): {reason} Nothing was changed.</source>
        <translation>{service} nam het verzoek niet aan ({status}): {reason} Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{service} did not accept this</source>
        <translation>{service} nam dit niet aan</translation>
    </message>
    <message>
        <source>{service} does not know this</source>
        <translation>{service} kent dit niet</translation>
    </message>
    <message>
        <source>{service} does not show its list of orders</source>
        <translation>{service} toont de lijst met bestellingen niet</translation>
    </message>
    <message>
        <source>{service} gave no usable answer</source>
        <translation>{service} gaf geen bruikbaar antwoord</translation>
    </message>
    <message>
        <source>{service} gave no usable answer: {reason}.</source>
        <translation>{service} gaf geen bruikbaar antwoord: {reason}.</translation>
    </message>
    <message>
        <source>{service} holds an order of this number already, and added none: {reason}</source>
        <translation>{service} heeft al een bestelling met dit nummer en voegde er geen toe: {reason}</translation>
    </message>
    <message>
        <source>{service} kept the program waiting</source>
        <translation>{service} liet het programma wachten</translation>
    </message>
    <message>
        <source>{service} made the program wait each time it had looked and was about to send, so nothing was sent.</source>
        <translation>{service} liet het programma telkens wachten nadat het gekeken had en wilde verzenden, dus is er niets verzonden.</translation>
    </message>
    <message>
        <source>{service} refused the key</source>
        <translation>{service} weigerde de sleutel</translation>
    </message>
    <message>
        <source>{service} refused the key stored for this shop (status {status}).</source>
        <translation>{service} weigerde de sleutel die voor deze winkel is opgeslagen (status {status}).</translation>
    </message>
    <message>
        <source>{service} refused the key stored for this shop (status {status}): {words}</source>
        <translation>{service} weigerde de sleutel die voor deze winkel is opgeslagen (status {status}): {words}</translation>
    </message>
    <message>
        <source>{service} refused to show its list of orders with the token stored for this shop ({status}).</source>
        <translation>{service} weigerde de lijst met bestellingen te tonen met het token dat voor deze winkel is opgeslagen ({status}).</translation>
    </message>
    <message>
        <source>{setting}: {value} {reason}</source>
        <translation>{setting}: {value} {reason}</translation>
    </message>
    <message>
        <source>{setting}: “{value}” is not possible here. {reason}</source>
        <translation>{setting}: “{value}” kan hier niet. {reason}</translation>
    </message>
</context>
<context>
    <name>RejectReason</name>
    <message>
        <source>A date that can be two days</source>
        <translation>Een datum die twee dagen kan zijn</translation>
    </message>
    <message>
        <source>A time that does not exist</source>
        <translation>Een tijd die niet bestaat</translation>
    </message>
    <message>
        <source>Amount written in another way</source>
        <translation>Bedrag anders geschreven</translation>
    </message>
    <message>
        <source>No Wemasy code</source>
        <translation>Geen Wemasy-code</translation>
    </message>
    <message>
        <source>Not a currency</source>
        <translation>Geen valuta</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Geen datum</translation>
    </message>
    <message>
        <source>Not an amount of money</source>
        <translation>Geen bedrag</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Geen e-mailadres</translation>
    </message>
    <message>
        <source>Too many or too few fields</source>
        <translation>Te veel of te weinig velden</translation>
    </message>
    <message>
        <source>Total of an item, not of the order</source>
        <translation>Bedrag van een artikel, niet van de bestelling</translation>
    </message>
    <message>
        <source>{column}: a formula without a result</source>
        <translation>{column}: een formule zonder resultaat</translation>
    </message>
    <message>
        <source>{column}: an error of a spreadsheet</source>
        <translation>{column}: een fout van een rekenblad</translation>
    </message>
    <message>
        <source>{column}: cannot be used</source>
        <translation>{column}: onbruikbaar</translation>
    </message>
    <message>
        <source>{column}: changed by a spreadsheet</source>
        <translation>{column}: veranderd door een spreadsheet</translation>
    </message>
    <message>
        <source>{column}: rows of one order differ</source>
        <translation>{column}: rijen van één bestelling verschillen</translation>
    </message>
    <message>
        <source>{column}: unusual characters</source>
        <translation>{column}: ongewone tekens</translation>
    </message>
</context>
<context>
    <name>RejectedFile</name>
    <message>
        <source>Line in the file</source>
        <translation>Regel in het bestand</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Wat er mis is</translation>
    </message>
</context>
<context>
    <name>RejectedRowsModel</name>
    <message>
        <source>(left out)</source>
        <translation>(weggelaten)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Corrected by you; not imported yet</source>
        <translation>Door jou verbeterd; nog niet geïmporteerd</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Wat er mis is</translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message numerus="yes">
        <source>%n rows stay as they are</source>
        <translation>
            <numerusform>%n rij blijft zoals die is</numerusform>
            <numerusform>%n rijen blijven zoals ze zijn</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix all of this kind:</source>
        <translation>Alles van deze soort v&amp;erbeteren:</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %n rows</source>
        <translation>
            <numerusform>%n rij wi&amp;jzigen</numerusform>
            <numerusform>%n rijen wi&amp;jzigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked as you type, as the import would.</source>
        <translation>Wordt tijdens het typen gecontroleerd, zoals bij het importeren.</translation>
    </message>
    <message>
        <source>One step that Undo takes back. They are not imported yet.</source>
        <translation>Eén stap, die je ongedaan kunt maken. Ze worden nog niet geïmporteerd.</translation>
    </message>
    <message>
        <source>Only what helps at least one of these rows is offered.</source>
        <translation>Alleen wat minstens één van deze rijen helpt, wordt aangeboden.</translation>
    </message>
    <message>
        <source>The value for all rows of this kind</source>
        <translation>De waarde voor alle rijen van deze soort</translation>
    </message>
    <message>
        <source>What to do with all rows of this kind</source>
        <translation>Wat er met alle rijen van deze soort gebeurt</translation>
    </message>
    <message>
        <source>{value} → left out</source>
        <translation>{value} → weggelaten</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Counts and sums by comparison and month, and why they differ</source>
        <translation>Aantallen en bedragen per vergelijking en maand, en waarom ze verschillen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Opslaan als bestand…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>Saves it as a page to print, as Excel or as CSV</source>
        <translation>Slaat het op als pagina om af te drukken, als Excel of als CSV</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>Wat er in het rapport staat</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail nu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Lost: {field}</source>
        <translation>Gaat verloren: {field}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>The total more than doubles. Look for a slip of the keys.</source>
        <translation>Het totaal wordt meer dan twee keer zo hoog. Let op een typefout.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>Will hold</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>over 2 ×: {amount}</source>
        <translation>ruim 2 ×: {amount}</translation>
    </message>
</context>
<context>
    <name>ReviewOptions</name>
    <message numerus="yes">
        <source>%n orders are new to Ecomail:</source>
        <translation>
            <numerusform>%n bestelling is nieuw voor Ecomail:</numerusform>
            <numerusform>%n bestellingen zijn nieuw voor Ecomail:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added</source>
        <translation>
            <numerusform>%n bestelling in Ecomail zou worden overschreven of toegevoegd</numerusform>
            <numerusform>%n bestellingen in Ecomail zouden worden overschreven of toegevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mark each order as reported in your shop, once it was checked in Ecomail</source>
        <translation>Elke bestelling in je winkel als doorgegeven &amp;markeren, zodra ze in Ecomail gecontroleerd is</translation>
    </message>
    <message>
        <source>Add &amp;without starting automations (recommended: no e-mails go out)</source>
        <translation>Toevoegen &amp;zonder automatiseringen te starten (aanbevolen: er gaan geen e-mails uit)</translation>
    </message>
    <message>
        <source>Add and &amp;start Ecomail&apos;s automations (customers may get e-mails)</source>
        <translation>Toevoegen en automatiseringen &amp;starten (klanten kunnen e-mails krijgen)</translation>
    </message>
    <message>
        <source>Ecomail&apos;s automations may write to these customers</source>
        <translation>Automatiseringen van Ecomail kunnen deze klanten een bericht sturen</translation>
    </message>
    <message>
        <source>If that is what you want, type the number {number} &amp;here:</source>
        <translation>Typ &amp;hier het getal {number} als je dat wilt:</translation>
    </message>
    <message>
        <source>Many orders would be overwritten or added: the number shows that you mean it</source>
        <translation>Er zouden veel bestellingen worden overschreven of toegevoegd: met het getal laat je zien dat je dat wilt</translation>
    </message>
    <message>
        <source>No automation of Ecomail starts, so nobody gets an e-mail</source>
        <translation>Er start geen automatisering van Ecomail, dus niemand krijgt een e-mail</translation>
    </message>
    <message>
        <source>Your shop then knows that Ecomail has the order</source>
        <translation>Je winkel weet dan dat Ecomail de bestelling heeft</translation>
    </message>
    <message>
        <source>{what}: {why}.</source>
        <translation>{what}: {why}.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Each order unfolds into its changes and its result</source>
        <translation>Elke bestelling klapt uit tot de wijzigingen en het resultaat</translation>
    </message>
    <message>
        <source>What happens to each order</source>
        <translation>Wat er met elke bestelling gebeurt</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>{time} – {what}</source>
        <translation>{time} – {what}</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>%n orders whose turn never came</source>
        <translation>
            <numerusform>%n bestelling waar het niet van kwam</numerusform>
            <numerusform>%n bestellingen waar het niet van kwam</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>In totaal</translation>
    </message>
    <message>
        <source>Marked as reported</source>
        <translation>Als doorgegeven gemarkeerd</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Wemasy-code</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Total in Ecomail after</source>
        <translation>Totaal in Ecomail daarna</translation>
    </message>
    <message>
        <source>Total in Ecomail before</source>
        <translation>Totaal in Ecomail ervoor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>{shop}: {what}</source>
        <translation>{shop}: {what}</translation>
    </message>
</context>
<context>
    <name>RunsStrip</name>
    <message>
        <source>Last runs</source>
        <translation>Laatste rondes</translation>
    </message>
    <message>
        <source>The last runs</source>
        <translation>De laatste rondes</translation>
    </message>
</context>
<context>
    <name>SampleReadings</name>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Zoekveld leegmaken</translation>
    </message>
    <message>
        <source>Order, Wemasy code, e-mail, item or amount</source>
        <translation>Bestelling, Wemasy-code, e-mail, artikel of bedrag</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Bestellingen zoeken</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n genegeerd</numerusform>
            <numerusform>%n genegeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n bewaard voor later</numerusform>
            <numerusform>%n bewaard voor later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Nachtdienst</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Other currencies</source>
        <translation>Andere valuta&apos;s</translation>
    </message>
    <message>
        <source>Payment statuses</source>
        <translation>Betaalstatussen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>The page that is chosen is beside the list</source>
        <translation>De gekozen pagina staat naast de lijst</translation>
    </message>
</context>
<context>
    <name>SettleAlike</name>
    <message numerus="yes">
        <source>%n orders wait for this reason. Send your shop&apos;s total and its items as they are for all of them?</source>
        <translation>
            <numerusform>%n bestelling wacht om deze reden. Het totaal van je winkel en de artikelen verzenden zoals ze zijn?</numerusform>
            <numerusform>%n bestellingen wachten om deze reden. Voor alle het totaal van je winkel en de artikelen verzenden zoals ze zijn?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only this order</source>
        <translation>Alleen &amp;deze bestelling</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Settle all %n</source>
        <translation>
            <numerusform>Alle %n a&amp;fhandelen</numerusform>
            <numerusform>Alle %n a&amp;fhandelen</numerusform>
        </translation>
    </message>
    <message>
        <source>All orders that are alike</source>
        <translation>Alle bestellingen die hierop lijken</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From then on the order is compared with that one; nothing is sent</source>
        <translation>Vanaf dan wordt de bestelling daarmee vergeleken; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>In Ecomail</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Undo takes all of these choices back in one step.</source>
        <translation>Er wordt nog niets verzonden. Ongedaan maken neemt al deze keuzes in één stap terug.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Orders that are alike</source>
        <translation>Bestellingen die op elkaar lijken</translation>
    </message>
    <message>
        <source>Shop name there</source>
        <translation>Winkelnaam daar</translation>
    </message>
    <message>
        <source>Takes the total and the items as your shop has them; nothing is sent</source>
        <translation>Neemt het totaal en de artikelen zoals je winkel ze heeft; er wordt niets verzonden</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
</context>
<context>
    <name>ShopColour</name>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Nieuwe winkel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oranje</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Roze</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Paars</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Groenblauw</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Geel</translation>
    </message>
</context>
<context>
    <name>ShopIdentity</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Valuta</translation>
    </message>
    <message>
        <source>&amp;Website id</source>
        <translation>&amp;Website-id</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Oostenrijk</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>België</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tsjechië</translation>
    </message>
    <message>
        <source>Ecomail keeps amounts without a currency: all of them are in this one.</source>
        <translation>Ecomail bewaart bedragen zonder valuta: ze zijn allemaal in deze.</translation>
    </message>
    <message>
        <source>Ecomail keeps the orders under this name. Write it as earlier orders in Ecomail have it.</source>
        <translation>Ecomail bewaart de bestellingen onder deze naam. Schrijf hem zoals eerdere bestellingen in Ecomail hem hebben.</translation>
    </message>
    <message>
        <source>For the time of the dates in your files. A time zone can be typed too, like Europe/Madrid.</source>
        <translation>Voor de tijd van de datums in je bestanden. Je kunt ook een tijdzone typen, zoals Europe/Madrid.</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Duitsland</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongarije</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Shop &amp;name</source>
        <translation>Winkel&amp;naam</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakije</translation>
    </message>
    <message>
        <source>The number by which Wemasy knows your shop.</source>
        <translation>Het nummer waaraan Wemasy je winkel herkent.</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>&amp;Earlier names</source>
        <translation>Eerdere na&amp;men</translation>
    </message>
    <message>
        <source>&amp;Look only</source>
        <translation>&amp;Alleen kijken</translation>
    </message>
    <message>
        <source>A &amp;discount on an item</source>
        <translation>Een k&amp;orting op een artikel</translation>
    </message>
    <message>
        <source>A band at the top of the window and of what you send, so that no two shops are mixed up.</source>
        <translation>Een band boven aan het venster en aan wat je verzendt, zodat je geen twee winkels verwisselt.</translation>
    </message>
    <message>
        <source>A p&amp;rice in the shop</source>
        <translation>Een p&amp;rijs in de winkel</translation>
    </message>
    <message>
        <source>As each order&apos;s total shows</source>
        <translation>Zoals het totaal van elke bestelling laat zien</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Kleur</translation>
    </message>
    <message>
        <source>Compare as much as you like; nothing can be changed, neither in Ecomail nor in Wemasy.</source>
        <translation>Vergelijk zoveel je wilt; er kan niets veranderen, niet in Ecomail en niet in Wemasy.</translation>
    </message>
    <message>
        <source>Counts only where an order&apos;s figures fit more than one reading.</source>
        <translation>Telt alleen waar de bedragen van een bestelling op meer dan één manier te lezen zijn.</translation>
    </message>
    <message>
        <source>Counts only where two shops of the account have an order of the same number.</source>
        <translation>Telt alleen waar twee winkels van het account een bestelling met hetzelfde nummer hebben.</translation>
    </message>
    <message>
        <source>Each shop of the account has its own</source>
        <translation>Elke winkel van het account heeft eigen nummers</translation>
    </message>
    <message>
        <source>Everything: items, tax and shipping</source>
        <translation>Alles: artikelen, btw en verzendkosten</translation>
    </message>
    <message>
        <source>Example: 2 pieces at {piece} each are sent as price {price}, quantity 2.</source>
        <translation>Voorbeeld: 2 stuks van {piece} worden verzonden als prijs {price}, aantal 2.</translation>
    </message>
    <message>
        <source>Example: items {lines}, tax {tax}, shipping {shipping}. Your shop says {shop}, and Ecomail gets {ecomail}. Every order is checked against its items.</source>
        <translation>Voorbeeld: artikelen {lines}, btw {tax}, verzendkosten {shipping}. Je winkel zegt {shop}, en Ecomail krijgt {ecomail}. Elke bestelling wordt aan de hand van de artikelen nagerekend.</translation>
    </message>
    <message>
        <source>In the price already</source>
        <translation>Zit al in de prijs</translation>
    </message>
    <message>
        <source>Items and tax, without shipping</source>
        <translation>Artikelen en btw, zonder verzendkosten</translation>
    </message>
    <message>
        <source>Items only, without tax and shipping</source>
        <translation>Alleen artikelen, zonder btw en verzendkosten</translation>
    </message>
    <message>
        <source>Not known: such an order is not overwritten</source>
        <translation>Niet bekend: zo’n bestelling wordt niet overschreven</translation>
    </message>
    <message>
        <source>Of one piece</source>
        <translation>Van één stuk</translation>
    </message>
    <message>
        <source>Of the whole item</source>
        <translation>Van alle stuks samen</translation>
    </message>
    <message>
        <source>One numbering for all shops of the account</source>
        <translation>Eén nummering voor alle winkels van het account</translation>
    </message>
    <message>
        <source>Order nu&amp;mbers in Ecomail</source>
        <translation>Bestelnummers in E&amp;comail</translation>
    </message>
    <message>
        <source>Other names under which Ecomail holds this shop&apos;s orders, with a semicolon between.</source>
        <translation>Andere namen waaronder Ecomail de bestellingen van deze winkel heeft, met een puntkomma ertussen.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Still to be taken off each piece</source>
        <translation>Gaat nog van elk stuk af</translation>
    </message>
    <message>
        <source>Still to be taken off the item</source>
        <translation>Gaat nog van het artikel af</translation>
    </message>
    <message>
        <source>The &amp;price of an item in Ecomail</source>
        <translation>De &amp;prijs van een artikel in Ecomail</translation>
    </message>
    <message>
        <source>What the shop&apos;s total &amp;includes</source>
        <translation>Wat &amp;er in het winkeltotaal zit</translation>
    </message>
</context>
<context>
    <name>ShopTile</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n kan nog niet weg</numerusform>
            <numerusform>%n kunnen nog niet weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n kon niet worden gecontroleerd</numerusform>
            <numerusform>%n konden niet worden gecontroleerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n verschilt</numerusform>
            <numerusform>%n verschillen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n minder</numerusform>
            <numerusform>%n minder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n genegeerd</numerusform>
            <numerusform>%n genegeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n bewaard voor later</numerusform>
            <numerusform>%n bewaard voor later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n ontbreekt</numerusform>
            <numerusform>%n ontbreken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n meer</numerusform>
            <numerusform>%n meer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n vraagt je aandacht</numerusform>
            <numerusform>%n vragen je aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compared yet</source>
        <translation>
            <numerusform>%n nog te vergelijken</numerusform>
            <numerusform>%n nog te vergelijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders agree</source>
        <translation>
            <numerusform>%n bestelling klopt</numerusform>
            <numerusform>%n bestellingen kloppen</numerusform>
        </translation>
    </message>
    <message>
        <source>All good</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Compared {time}</source>
        <translation>Vergeleken {time}</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Sleutel ontbreekt</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Sleutel geweigerd</translation>
    </message>
    <message>
        <source>Keys work</source>
        <translation>Sleutels werken</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message numerus="yes">
        <source>New cause: %n orders</source>
        <translation>
            <numerusform>Nieuwe oorzaak: %n bestelling</numerusform>
            <numerusform>Nieuwe oorzaak: %n bestellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Nog geen bestellingen</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Nog te vergelijken</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niets vraagt je aandacht</translation>
    </message>
    <message>
        <source>Open the shop to mend it</source>
        <translation>Open de winkel om het op te lossen</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>zoals eerst</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>{money} verschil</translation>
    </message>
</context>
<context>
    <name>ShopView</name>
    <message>
        <source>One row for each order; what the chosen one holds is below</source>
        <translation>Eén rij per bestelling; wat de gekozen bestelling bevat, staat eronder</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>Instellingen &amp;exporteren…</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>Instellingen &amp;importeren…</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>&amp;Nieuwe winkel…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>Van de lijst &amp;halen</translation>
    </message>
    <message>
        <source>Adds a shop with settings and keys of its own</source>
        <translation>Voegt een winkel toe met eigen instellingen en sleutels</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>De instellingen exporteren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
    <message>
        <source>Leaves this shop and opens the chosen one</source>
        <translation>Verlaat deze winkel en opent de gekozen winkel</translation>
    </message>
    <message>
        <source>Saved as {file}. There are no keys in it.</source>
        <translation>Opgeslagen als {file}. Er staan geen sleutels in.</translation>
    </message>
    <message>
        <source>Saves the settings of the open shop as a file, without keys</source>
        <translation>Slaat de instellingen van de open winkel op als bestand, zonder sleutels</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Winkels</translation>
    </message>
    <message>
        <source>Shops on this computer</source>
        <translation>Winkels op deze computer</translation>
    </message>
    <message>
        <source>Takes settings from a file into the open shop; its keys stay</source>
        <translation>Neemt instellingen uit een bestand over in de open winkel; de sleutels blijven</translation>
    </message>
    <message>
        <source>Takes the chosen shop off this list; nothing is deleted</source>
        <translation>Haalt de gekozen winkel van deze lijst; er wordt niets gewist</translation>
    </message>
    <message>
        <source>Taking a shop off the list deletes nothing. Settings are exported from the open shop and imported into it, without keys.</source>
        <translation>Van de lijst halen wist niets. Instellingen worden uit de open winkel geëxporteerd en erin geïmporteerd, zonder sleutels.</translation>
    </message>
    <message>
        <source>The file says what the shop has already. Nothing was changed.</source>
        <translation>In het bestand staat wat de winkel al heeft. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The settings were taken over. The keys stay as they were.</source>
        <translation>De instellingen zijn overgenomen. De sleutels blijven zoals ze waren.</translation>
    </message>
    <message>
        <source>The shops whose orders are kept on this computer</source>
        <translation>De winkels waarvan de bestellingen op deze computer staan</translation>
    </message>
    <message>
        <source>{shop} (open now)</source>
        <translation>{shop} (nu open)</translation>
    </message>
    <message>
        <source>{shop} is off the list. Its orders and its history are still in {folder}</source>
        <translation>{shop} staat niet meer in de lijst. De bestellingen en de geschiedenis staan nog in {folder}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All good</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle bestellingen</translation>
    </message>
    <message>
        <source>Cannot send yet</source>
        <translation>Kan nog niet weg</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Controle mislukt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschilt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Bewaard voor later</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vraagt je aandacht</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Nog te vergelijken</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niets vraagt je aandacht</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Alleen in Ecomail</translation>
    </message>
    <message numerus="yes">
        <source>Only in Ecomail: %n</source>
        <translation>
            <numerusform>Alleen in Ecomail: %n</numerusform>
            <numerusform>Alleen in Ecomail: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders in Ecomail that are not on your list</source>
        <translation>Bestellingen in Ecomail die niet in je lijst staan</translation>
    </message>
    <message>
        <source>Orders that you set aside; they come back when what differs changes</source>
        <translation>Bestellingen die je opzij hebt gezet; ze komen terug als het verschil verandert</translation>
    </message>
    <message>
        <source>Shows what agrees and what does not, by month, and what to do next</source>
        <translation>Hoe de winkel ervoor staat, per maand, en wat je nu kunt doen</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Toont wat er verzonden is en zet het terug</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Nog te markeren</translation>
    </message>
    <message>
        <source>{filter} ({shortcut})</source>
        <translation>{filter} ({shortcut})</translation>
    </message>
    <message numerus="yes">
        <source>{filter}, %n orders</source>
        <translation>
            <numerusform>{filter}, %n bestelling</numerusform>
            <numerusform>{filter}, %n bestellingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>cancelled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>voltooid</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>in afwachting</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>in behandeling</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Standaard</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>In Ecomail</translation>
    </message>
    <message>
        <source>In your shop</source>
        <translation>In je winkel</translation>
    </message>
    <message>
        <source>Payment statuses</source>
        <translation>Betaalstatussen</translation>
    </message>
    <message>
        <source>Puts back the meanings that the program came with</source>
        <translation>Zet de betekenissen terug waarmee het programma kwam</translation>
    </message>
    <message>
        <source>What Ecomail is told for each payment status of your shop. A status that is not in the table is never guessed: such orders wait.</source>
        <translation>Wat Ecomail bij elke betaalstatus van je winkel te horen krijgt. Naar een status die niet in de tabel staat, wordt nooit geraden: zulke bestellingen wachten.</translation>
    </message>
    <message>
        <source>send no status</source>
        <translation>geen status verzenden</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Checking what arrived: {done} of {total}</source>
        <translation>Controleren wat aangekomen is: {done} van {total}</translation>
    </message>
    <message>
        <source>Checking {done} of {total}</source>
        <translation>Controleren: {done} van {total}</translation>
    </message>
    <message>
        <source>Comparing {done} of {total}</source>
        <translation>Vergelijken: {done} van {total}</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Demowinkel</translation>
    </message>
    <message>
        <source>Demo shop, look only</source>
        <translation>Demowinkel, alleen kijken</translation>
    </message>
    <message>
        <source>Final check: {done} of {total}</source>
        <translation>Laatste controle: {done} van {total}</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Importeren: {done} van {total}</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Alleen kijken</translation>
    </message>
    <message>
        <source>Looking through Ecomail: {done} of {total}</source>
        <translation>Ecomail doorzoeken: {done} van {total}</translation>
    </message>
    <message>
        <source>Made-up orders on this computer. Nothing leaves it.</source>
        <translation>Verzonnen bestellingen op deze computer. Er gaat niets naar buiten.</translation>
    </message>
    <message>
        <source>Marking {done} of {total}</source>
        <translation>Markeren: {done} van {total}</translation>
    </message>
    <message>
        <source>Paused at {done} of {total}. What was begun is finished.</source>
        <translation>Gepauzeerd bij {done} van {total}. Wat begonnen was, is afgemaakt.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Requests used in the last minute, and how many the services allow</source>
        <translation>Verzoeken in de laatste minuut, en hoeveel de diensten er toestaan</translation>
    </message>
    <message>
        <source>Sending {done} of {total}</source>
        <translation>Verzenden: {done} van {total}</translation>
    </message>
    <message>
        <source>This shop is set to look only: nothing can be sent.</source>
        <translation>Deze winkel staat op alleen kijken: er kan niets worden verzonden.</translation>
    </message>
    <message>
        <source>Wemasy {wemasy_used} of {wemasy_limit}, Ecomail {ecomail_used} of {ecomail_limit} a minute</source>
        <translation>Wemasy {wemasy_used} van {wemasy_limit}, Ecomail {ecomail_used} van {ecomail_limit} per minuut</translation>
    </message>
    <message>
        <source>Writing {done} of {total}</source>
        <translation>{done} van {total} geschreven</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>nog ongeveer %n minuut</numerusform>
            <numerusform>nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>nog ongeveer %n seconde</numerusform>
            <numerusform>nog ongeveer %n seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>limiet bereikt, gaat verder over %n s</numerusform>
            <numerusform>limiet bereikt, gaat verder over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Stap {number} van {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>nog te doen</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n orders of this file are in the list</source>
        <translation>
            <numerusform>%n bestelling uit dit bestand staat in de lijst</numerusform>
            <numerusform>%n bestellingen uit dit bestand staan in de lijst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no delivery place; that of their billing address was taken.</source>
        <translation>
            <numerusform>%n rij heeft geen bezorgplaats; die van het factuuradres is genomen.</numerusform>
            <numerusform>%n rijen hebben geen bezorgplaats; die van het factuuradres is genomen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read from {file}.</source>
        <translation>
            <numerusform>%n rij gelezen uit {file}.</numerusform>
            <numerusform>%n rijen gelezen uit {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n rij onder de lijst is weggelaten: een som of een opmerking, geen bestelling.</numerusform>
            <numerusform>%n rijen onder de lijst zijn weggelaten: sommen of opmerkingen, geen bestellingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these orders were in the list already</source>
        <translation>Al deze bestellingen stonden al in de lijst</translation>
    </message>
    <message numerus="yes">
        <source>Broken off. %n orders are in the list so far</source>
        <translation>
            <numerusform>Afgebroken. Tot nu toe staat %n bestelling in de lijst</numerusform>
            <numerusform>Afgebroken. Tot nu toe staan %n bestellingen in de lijst</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it again for the rest: what is in the list already is recognised.</source>
        <translation>Importeer het opnieuw voor de rest: wat al in de lijst staat, wordt herkend.</translation>
    </message>
    <message>
        <source>Importing only fills the list. Nothing is sent.</source>
        <translation>Importeren vult alleen de lijst. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>No row could be used</source>
        <translation>Geen enkele rij was te gebruiken</translation>
    </message>
    <message numerus="yes">
        <source>Stopped by you. %n orders are in the list so far</source>
        <translation>
            <numerusform>Door jou gestopt. Tot nu toe staat er %n bestelling in de lijst</numerusform>
            <numerusform>Door jou gestopt. Tot nu toe staan er %n bestellingen in de lijst</numerusform>
        </translation>
    </message>
    <message>
        <source>new orders</source>
        <translation>nieuwe bestellingen</translation>
    </message>
    <message>
        <source>orders already in the list</source>
        <translation>bestellingen die al in de lijst stonden</translation>
    </message>
    <message>
        <source>orders with newer data</source>
        <translation>bestellingen met nieuwere gegevens</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>overgeslagen rijen</translation>
    </message>
    <message numerus="yes">
        <source>{file} has %n rows and was not read to its end.</source>
        <translation>
            <numerusform>{file} heeft %n rij en is niet tot het einde gelezen.</numerusform>
            <numerusform>{file} heeft %n rijen en is niet tot het einde gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, blad “{sheet}”</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>Device or resource busy</source>
        <translation>in gebruik door een ander programma</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>de bestandsnaam is te lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>de schijf gaf een fout</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>de schijf is vol</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>het bestand of de map bestaat niet</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>niet toegestaan</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>geen toestemming</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>alleen-lezen</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n orders are on the list again.</source>
        <translation>
            <numerusform>%n bestelling staat weer op de lijst.</numerusform>
            <numerusform>%n bestellingen staan weer op de lijst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders were taken off the list.</source>
        <translation>
            <numerusform>%n bestelling is van de lijst gehaald.</numerusform>
            <numerusform>%n bestellingen zijn van de lijst gehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Negeren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link all %n</source>
        <translation>
            <numerusform>%n &amp;koppelen</numerusform>
            <numerusform>Alle %n &amp;koppelen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only this order</source>
        <translation>Alleen &amp;deze bestelling</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Van de lijst halen</translation>
    </message>
    <message>
        <source>A short name for the new shop:</source>
        <translation>Een korte naam voor de nieuwe winkel:</translation>
    </message>
    <message>
        <source>A test order</source>
        <translation>Een testbestelling</translation>
    </message>
    <message>
        <source>Agreed with the customer</source>
        <translation>Afgesproken met de klant</translation>
    </message>
    <message>
        <source>Already corrected elsewhere</source>
        <translation>Al ergens anders verbeterd</translation>
    </message>
    <message>
        <source>Choose a reason, or type your own</source>
        <translation>Kies een reden of typ er zelf een</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message numerus="yes">
        <source>Ecomail holds %n orders under other numbers. Link all of them?</source>
        <translation>
            <numerusform>Ecomail heeft %n bestelling onder een ander nummer. Koppelen?</numerusform>
            <numerusform>Ecomail heeft %n bestellingen onder andere nummers. Allemaal koppelen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>De lijst exporteren</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Nieuwe winkel</translation>
    </message>
    <message>
        <source>Preparing the review…</source>
        <translation>Klaarzetten om na te kijken…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Gestopt. Er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>Stopping: what was begun is finished…</source>
        <translation>Stoppen: wat begonnen was, wordt afgemaakt…</translation>
    </message>
    <message numerus="yes">
        <source>Take %n orders off the list?</source>
        <translation>
            <numerusform>%n bestelling van de lijst halen?</numerusform>
            <numerusform>%n bestellingen van de lijst halen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why ignore %n orders? Nothing is sent of them, and they come back when what differs changes.</source>
        <translation>
            <numerusform>Waarom %n bestelling negeren? Er wordt niets van verzonden, en de bestelling komt terug als het verschil verandert.</numerusform>
            <numerusform>Waarom %n bestellingen negeren? Er wordt niets van verzonden, en ze komen terug als het verschil verandert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your shop and Ecomail keep them, and so does the history. Until you close the program, Undo (Ctrl+Z) brings them back with what you chose for them.</source>
        <translation>Je winkel en Ecomail houden ze, en de geschiedenis ook. Zolang het programma open is, zet Ongedaan maken (Ctrl+Z) ze terug, met wat je ervoor hebt gekozen.</translation>
    </message>
    <message>
        <source>calling it another order</source>
        <translation>een andere bestelling noemen</translation>
    </message>
    <message numerus="yes">
        <source>linking %n orders</source>
        <translation>
            <numerusform>%n bestelling koppelen</numerusform>
            <numerusform>%n bestellingen koppelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n orders off the list</source>
        <translation>
            <numerusform>%n bestelling van de lijst halen</numerusform>
            <numerusform>%n bestellingen van de lijst halen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>&amp;Change template</source>
        <translation>S&amp;jabloon wijzigen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Hernoemen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>&amp;Opslaan als sjabloon…</translation>
    </message>
    <message>
        <source>A name, such as the program it comes from</source>
        <translation>Een naam, zoals het programma van herkomst</translation>
    </message>
    <message>
        <source>Bring “{name}” back</source>
        <translation>“{name}” terughalen</translation>
    </message>
    <message>
        <source>Do not s&amp;ave</source>
        <translation>Ni&amp;et opslaan</translation>
    </message>
    <message>
        <source>Goes back to the templates as they were.</source>
        <translation>Terug naar de sjablonen zoals ze waren.</translation>
    </message>
    <message>
        <source>Keeps the template under this name.</source>
        <translation>Bewaart de sjabloon onder deze naam.</translation>
    </message>
    <message>
        <source>Keeps this format and these columns under a name, on this computer, for all your shops.</source>
        <translation>Bewaart deze opmaak en deze kolommen onder een naam, op deze computer, voor al je winkels.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Naam van de sjabloon</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Reads this file the way you saved before under a name.</source>
        <translation>Leest dit bestand zoals je eerder onder een naam hebt opgeslagen.</translation>
    </message>
    <message>
        <source>Save these &amp;choices in it</source>
        <translation>Deze &amp;keuzes erin opslaan</translation>
    </message>
    <message>
        <source>Saves what you changed in it, renames it, or deletes it.</source>
        <translation>Slaat op wat je wijzigde, geeft de sjabloon een andere naam of verwijdert die.</translation>
    </message>
    <message>
        <source>Takes the deleting back.</source>
        <translation>Maakt het verwijderen ongedaan.</translation>
    </message>
    <message>
        <source>Template of columns</source>
        <translation>Kolommensjabloon</translation>
    </message>
    <message>
        <source>The template of this name is replaced.</source>
        <translation>De sjabloon met deze naam wordt vervangen.</translation>
    </message>
    <message>
        <source>You choose it by this name for other files.</source>
        <translation>Onder deze naam kies je die voor andere bestanden.</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>(empty)</source>
        <translation>(leeg)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not shown by Ecomail</source>
        <translation>niet getoond door Ecomail</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>“{value}”</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>All good</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Cannot send yet</source>
        <translation>Kan nog niet weg</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Controle mislukt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschilt</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Bewaard voor later</translation>
    </message>
    <message>
        <source>Missing in Ecomail</source>
        <translation>Ontbreekt in Ecomail</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Nog te vergelijken</translation>
    </message>
    <message>
        <source>Not in your shop</source>
        <translation>Niet in je winkel</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Nog te markeren</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>%n orders are all good</source>
        <translation>
            <numerusform>%n bestelling is in orde</numerusform>
            <numerusform>%n bestellingen zijn in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are different</source>
        <translation>
            <numerusform>%n bestelling verschilt</numerusform>
            <numerusform>%n bestellingen verschillen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are ignored</source>
        <translation>
            <numerusform>%n bestelling wordt genegeerd</numerusform>
            <numerusform>%n bestellingen worden genegeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are left for later</source>
        <translation>
            <numerusform>%n bestelling is bewaard voor later</numerusform>
            <numerusform>%n bestellingen zijn bewaard voor later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are missing in Ecomail</source>
        <translation>
            <numerusform>%n bestelling ontbreekt in Ecomail</numerusform>
            <numerusform>%n bestellingen ontbreken in Ecomail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n bestelling is nog niet vergeleken</numerusform>
            <numerusform>%n bestellingen zijn nog niet vergeleken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders cannot be sent yet</source>
        <translation>
            <numerusform>%n bestelling is nog niet te verzenden</numerusform>
            <numerusform>%n bestellingen zijn nog niet te verzenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n bestelling was niet te controleren</numerusform>
            <numerusform>%n bestellingen waren niet te controleren</numerusform>
        </translation>
    </message>
    <message>
        <source>The state of the orders</source>
        <translation>Hoe de bestellingen ervoor staan</translation>
    </message>
    <message>
        <source>{good} of {all} orders are all good, {open} need you</source>
        <translation>{good} van {all} bestellingen zijn in orde, {open} vragen je aandacht</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>Compare &amp;every</source>
        <translation>V&amp;ergelijken om de</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>How often every order is compared; comparing changes nothing</source>
        <translation>Hoe vaak alle bestellingen worden vergeleken; vergelijken verandert niets</translation>
    </message>
    <message>
        <source>New files in the folder are imported and everything is compared now and then, while this window is open. Nothing is sent unless you switch the night shift on under Settings.</source>
        <translation>Nieuwe bestanden in de map worden geïmporteerd en alles wordt af en toe vergeleken, zolang dit venster open is. Er wordt niets vanzelf verzonden, tenzij je de nachtdienst aanzet bij Instellingen.</translation>
    </message>
    <message>
        <source>New files of orders that appear in it are imported</source>
        <translation>Nieuwe bestanden met bestellingen die erin verschijnen, worden geïmporteerd</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Geen map</translation>
    </message>
    <message>
        <source>Picks the folder in a window of the system</source>
        <translation>Kies de map in een venster van het systeem</translation>
    </message>
    <message>
        <source>The folder for new files</source>
        <translation>De map voor nieuwe bestanden</translation>
    </message>
    <message>
        <source>Watch for new orders</source>
        <translation>Op nieuwe bestellingen letten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
</context>
<context>
    <name>WeeksChart</name>
    <message>
        <source>Orders a week, from {first} to {last}</source>
        <translation>Bestellingen per week, van {first} tot en met {last}</translation>
    </message>
</context>
<context>
    <name>WhatDiffers</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>A chosen value cannot be used</source>
        <translation>Een gekozen waarde is niet te gebruiken</translation>
    </message>
    <message>
        <source>A value cannot be read</source>
        <translation>Een waarde is niet te lezen</translation>
    </message>
    <message>
        <source>A value in Ecomail cannot be read</source>
        <translation>Een waarde in Ecomail is niet te lezen</translation>
    </message>
    <message>
        <source>Added twice</source>
        <translation>Twee keer toegevoegd</translation>
    </message>
    <message>
        <source>An item cannot be read</source>
        <translation>Een artikel is niet te lezen</translation>
    </message>
    <message>
        <source>An item has no code</source>
        <translation>Een artikel heeft geen code</translation>
    </message>
    <message>
        <source>Because: {reason}</source>
        <translation>Want: {reason}</translation>
    </message>
    <message>
        <source>Currency not clear: {about}</source>
        <translation>Valuta onduidelijk: {about}</translation>
    </message>
    <message>
        <source>E-mail is not valid</source>
        <translation>E-mailadres klopt niet</translation>
    </message>
    <message>
        <source>E-mail missing</source>
        <translation>E-mailadres ontbreekt</translation>
    </message>
    <message>
        <source>Ecomail does not show a value</source>
        <translation>Ecomail toont een waarde niet</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it</source>
        <translation>Ecomail toont maar een deel</translation>
    </message>
    <message>
        <source>File and shop name another total</source>
        <translation>Ander totaal in bestand en winkel</translation>
    </message>
    <message>
        <source>Item: {field}</source>
        <translation>Artikel: {field}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Linked order is gone</source>
        <translation>Gekoppelde bestelling is weg</translation>
    </message>
    <message numerus="yes">
        <source>New, %n items</source>
        <translation>
            <numerusform>Nieuw, %n artikel</numerusform>
            <numerusform>Nieuw, %n artikelen</numerusform>
        </translation>
    </message>
    <message>
        <source>No items</source>
        <translation>Geen artikelen</translation>
    </message>
    <message>
        <source>No rate for {about}</source>
        <translation>Geen koers voor {about}</translation>
    </message>
    <message>
        <source>Number of another shop</source>
        <translation>Nummer van een andere winkel</translation>
    </message>
    <message>
        <source>Only {field}</source>
        <translation>Alleen {field}</translation>
    </message>
    <message>
        <source>Order number differs from the file</source>
        <translation>Ander bestelnummer dan in het bestand</translation>
    </message>
    <message>
        <source>Order number missing</source>
        <translation>Bestelnummer ontbreekt</translation>
    </message>
    <message>
        <source>Perhaps in Ecomail already</source>
        <translation>Misschien al in Ecomail</translation>
    </message>
    <message>
        <source>Prices can be read in two ways</source>
        <translation>Prijzen zijn op twee manieren te lezen</translation>
    </message>
    <message>
        <source>Shop name missing</source>
        <translation>Winkelnaam ontbreekt</translation>
    </message>
    <message>
        <source>Status missing</source>
        <translation>Betaalstatus ontbreekt</translation>
    </message>
    <message>
        <source>Status not known: {about}</source>
        <translation>Onbekende betaalstatus: {about}</translation>
    </message>
    <message>
        <source>Still finding out what was sent</source>
        <translation>Er wordt nog uitgezocht wat is verzonden</translation>
    </message>
    <message>
        <source>Sums do not add up</source>
        <translation>De bedragen kloppen niet</translation>
    </message>
    <message>
        <source>Too many items</source>
        <translation>Te veel artikelen</translation>
    </message>
    <message>
        <source>Twice in Ecomail</source>
        <translation>Twee keer in Ecomail</translation>
    </message>
    <message>
        <source>Waits for a choice of yours</source>
        <translation>Wacht op een keuze van jou</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_EmptyNote</name>
    <message>
        <source>Shows every order on the list</source>
        <translation>Toont alle bestellingen in de lijst</translation>
    </message>
</context>
</TS>
