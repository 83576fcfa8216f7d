<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;All orders of this customer</source>
        <translation>Vš&amp;echny objednávky tohoto zákazníka</translation>
    </message>
    <message>
        <source>&amp;All shops</source>
        <translation>Vš&amp;echny obchody</translation>
    </message>
    <message>
        <source>&amp;Causes…</source>
        <translation>Příčiny rozdí&amp;lů…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Porovnat</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Exportovat seznam…</translation>
    </message>
    <message>
        <source>&amp;Fetch orders from the shop…</source>
        <translation>&amp;Načíst objednávky z obchodu…</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtrovat…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Na&amp;jít příkaz…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Nápověda a zkratky</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Histo&amp;rie…</translation>
    </message>
    <message>
        <source>&amp;How earlier orders were sent…</source>
        <translation>Jak se posílaly dří&amp;vější objednávky…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importovat…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Vě&amp;tší</translation>
    </message>
    <message>
        <source>&amp;Manage shops…</source>
        <translation>&amp;Spravovat obchody…</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>&amp;Nový obchod…</translation>
    </message>
    <message>
        <source>&amp;Only in Ecomail…</source>
        <translation>Jen v &amp;Ecomailu…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>U&amp;končit</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Přehled…</translation>
    </message>
    <message>
        <source>&amp;Review and send…</source>
        <translation>&amp;Zkontrolovat a odeslat…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Hledat</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Nastavení…</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Menší</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Obvyklá velikost</translation>
    </message>
    <message>
        <source>A statement of both sides, as PDF, in which every later change shows</source>
        <translation>Uzávěrka obou stran v PDF, na které je vidět každá pozdější změna</translation>
    </message>
    <message>
        <source>Asks about every order, also about those that agreed lately and rest.</source>
        <translation>Zeptá se na každou objednávku, i na ty, které se nedávno shodovaly a odpočívají.</translation>
    </message>
    <message>
        <source>Begins nothing new until you say so; what was begun is finished</source>
        <translation>Nezačne nic nového, dokud neřeknete; co bylo rozpracováno, se dokončí</translation>
    </message>
    <message>
        <source>C&amp;lose a month…</source>
        <translation>&amp;Uzavřít měsíc…</translation>
    </message>
    <message>
        <source>Compare &amp;only what is not compared yet</source>
        <translation>Porovnat jen &amp;dosud neporovnané</translation>
    </message>
    <message>
        <source>Compare again what could &amp;not be checked</source>
        <translation>Porovnat znovu, co &amp;nešlo ověřit</translation>
    </message>
    <message>
        <source>Compare everything ane&amp;w</source>
        <translation>Porovnat vše znov&amp;u</translation>
    </message>
    <message>
        <source>Compare s&amp;elected orders</source>
        <translation>Porovnat &amp;vybrané objednávky</translation>
    </message>
    <message>
        <source>Cop&amp;y as a table</source>
        <translation>&amp;Kopírovat jako tabulku</translation>
    </message>
    <message>
        <source>Copies the numbers of the selected orders, one on each line</source>
        <translation>Zkopíruje čísla vybraných objednávek, každé na řádek</translation>
    </message>
    <message>
        <source>Copy the order num&amp;ber</source>
        <translation>Kopírovat číslo &amp;objednávky</translation>
    </message>
    <message>
        <source>Finds every command of the menus by a part of its name</source>
        <translation>Najde každý příkaz z nabídek podle části názvu</translation>
    </message>
    <message>
        <source>Ho&amp;me</source>
        <translation>&amp;Úvod</translation>
    </message>
    <message>
        <source>Import pa&amp;youts…</source>
        <translation>Importovat vyúč&amp;tování…</translation>
    </message>
    <message>
        <source>Looks at both sides of every order. Comparing changes nothing.</source>
        <translation>Podívá se na obě strany každé objednávky. Porovnání nic nemění.</translation>
    </message>
    <message>
        <source>Looks at both sides of the selected orders. Comparing changes nothing.</source>
        <translation>Podívá se na obě strany vybraných objednávek. Porovnání nic nemění.</translation>
    </message>
    <message>
        <source>New since last ti&amp;me</source>
        <translation>Nové od &amp;minula</translation>
    </message>
    <message>
        <source>O&amp;pen in Wemasy</source>
        <translation>Otevřít ve &amp;Wemasy</translation>
    </message>
    <message>
        <source>Open &amp;in Ecomail</source>
        <translation>Otevřít v E&amp;comailu</translation>
    </message>
    <message>
        <source>Opens the chosen order in Ecomail, in the browser; asks once where that is</source>
        <translation>Otevře zvolenou objednávku v Ecomailu v prohlížeči; jednou se zeptá, kde to je</translation>
    </message>
    <message>
        <source>Opens the chosen order in your shop, in the browser; asks once where that is</source>
        <translation>Otevře zvolenou objednávku ve vašem obchodě v prohlížeči; jednou se zeptá, kde to je</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Poz&amp;astavit</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Zas&amp;tavit</translation>
    </message>
    <message>
        <source>Saves the list as CSV, Excel or a page to print</source>
        <translation>Uloží seznam jako CSV, Excel nebo stránku k tisku</translation>
    </message>
    <message>
        <source>Searches the list for the e-mail address of the chosen order</source>
        <translation>Vyhledá v seznamu e-mailovou adresu vybrané objednávky</translation>
    </message>
    <message>
        <source>Shop, keys, payment statuses and privacy</source>
        <translation>Obchod, klíče, stavy plateb a soukromí</translation>
    </message>
    <message>
        <source>Shows every shop on this computer, and compares them all at once</source>
        <translation>Stav každého obchodu v tomto počítači a jedno porovnání všech</translation>
    </message>
    <message>
        <source>Shows exactly what would be sent. Nothing is sent before you say so there.</source>
        <translation>Ukáže přesně, co by se odeslalo. Nic se neodešle, dokud to tam nepotvrdíte.</translation>
    </message>
    <message>
        <source>Shows the orders that meet conditions, such as an amount between two others</source>
        <translation>Zobrazí objednávky, které splňují podmínky, například částku v rozmezí</translation>
    </message>
    <message>
        <source>Shows what agrees and what does not, by month, and what to do next</source>
        <translation>Stav obchodu po měsících a co dělat dál</translation>
    </message>
    <message>
        <source>Shows what appeared or changed since you last had this shop open</source>
        <translation>Zobrazí, co přibylo nebo se změnilo od doby, kdy jste měli tento obchod naposledy otevřený</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Ukáže, co se odeslalo, a umí to vrátit</translation>
    </message>
    <message>
        <source>Starts nothing new; what was begun is finished and kept</source>
        <translation>Nezačne nic nového; co bylo rozpracováno, se dokončí a zůstane</translation>
    </message>
    <message>
        <source>Take off the &amp;list</source>
        <translation>Odebrat ze &amp;seznamu</translation>
    </message>
    <message>
        <source>Takes orders from a CSV or Excel file into the list. Nothing is sent.</source>
        <translation>Převezme objednávky ze souboru CSV nebo Excel do seznamu. Nic se neodešle.</translation>
    </message>
    <message>
        <source>Takes the orders out of this list only; your shop and Ecomail keep them</source>
        <translation>Odebere objednávky jen z tohoto seznamu; ve vašem obchodě i v Ecomailu zůstanou</translation>
    </message>
    <message>
        <source>Try the &amp;demo shop</source>
        <translation>Vyzkoušet &amp;ukázkový obchod</translation>
    </message>
    <message>
        <source>Watch for &amp;new orders…</source>
        <translation>&amp;Sledovat nové objednávky…</translation>
    </message>
    <message>
        <source>What Mollie, Stripe or your bank paid and refunded, beside both totals</source>
        <translation>Co zaplatily a vrátily Mollie, Stripe nebo vaše banka, vedle obou částek</translation>
    </message>
    <message>
        <source>What the words and marks mean, and all keys</source>
        <translation>Slova, značky a klávesové zkratky</translation>
    </message>
    <message>
        <source>Why your shop and Ecomail differ, and one choice for all orders of a cause</source>
        <translation>Proč se obchod a Ecomail liší, a jedna volba pro všechny objednávky téže příčiny</translation>
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
        <translation>Zobrazit &amp;adresy</translation>
    </message>
    <message>
        <source>&amp;Wemasy</source>
        <translation>&amp;Wemasy</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>An order&apos;s &amp;page in Wemasy</source>
        <translation>&amp;Stránka objednávky ve Wemasy</translation>
    </message>
    <message>
        <source>An order&apos;s pa&amp;ge in Ecomail</source>
        <translation>Stránka o&amp;bjednávky v Ecomailu</translation>
    </message>
    <message>
        <source>Normally {address}</source>
        <translation>Obvykle {address}</translation>
    </message>
    <message>
        <source>Open one order&apos;s page in the browser, copy its address, and put {order_id} in place of its number.</source>
        <translation>Otevřete v prohlížeči stránku jedné objednávky, zkopírujte její adresu a místo čísla napište {order_id}.</translation>
    </message>
    <message>
        <source>Where you sign in to Ecomail. Another address can be typed too.</source>
        <translation>Kde se přihlašujete do Ecomailu. Lze napsat i jinou adresu.</translation>
    </message>
    <message>
        <source>Your keys are sent to these addresses. Change them only if Wemasy or Ecomail asks you to.</source>
        <translation>Na tyto adresy se posílají vaše klíče. Měňte je, jen když vás o to požádá Wemasy nebo Ecomail.</translation>
    </message>
    <message>
        <source>{order_session}, {website_id} and {email} can be in it, too.</source>
        <translation>Mohou v ní být i {order_session}, {website_id} a {email}.</translation>
    </message>
</context>
<context>
    <name>AllShopsPage</name>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n objednávka čeká na vás</numerusform>
            <numerusform>%n objednávky čekají na vás</numerusform>
            <numerusform>%n objednávek čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops</source>
        <translation>
            <numerusform>%n obchod</numerusform>
            <numerusform>%n obchody</numerusform>
            <numerusform>%n obchodů</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds a shop with settings and keys of its own</source>
        <translation>Přidá obchod s vlastním nastavením a klíči</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Všechny obchody</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Porovnat vše</translation>
    </message>
    <message>
        <source>Goes back to the shop that is open</source>
        <translation>Vrátí se do otevřeného obchodu</translation>
    </message>
    <message>
        <source>Looks at both sides of every order of every shop. Nothing is changed.</source>
        <translation>Podívá se na obě strany každé objednávky každého obchodu. Nic se nezmění.</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>Nový obchod…</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>rozdíl {money}</translation>
    </message>
</context>
<context>
    <name>AmountMenu</name>
    <message>
        <source>Another amount…</source>
        <translation>Jiná částka…</translation>
    </message>
    <message>
        <source>{amount}: items and shipping</source>
        <translation>{amount}: položky a doprava</translation>
    </message>
    <message>
        <source>{amount}: items, tax and shipping</source>
        <translation>{amount}: položky, DPH a doprava</translation>
    </message>
    <message>
        <source>{amount}: the file&apos;s total</source>
        <translation>{amount}: celková částka ze souboru</translation>
    </message>
    <message>
        <source>{amount}: what Ecomail holds now</source>
        <translation>{amount}: co je teď v Ecomailu</translation>
    </message>
    <message>
        <source>{amount}: your shop&apos;s total</source>
        <translation>{amount}: celková částka vašeho obchodu</translation>
    </message>
</context>
<context>
    <name>BalanceLine</name>
    <message>
        <source>items {lines}</source>
        <translation>položky {lines}</translation>
    </message>
    <message>
        <source>items {lines} + shipping {shipping}</source>
        <translation>položky {lines} + doprava {shipping}</translation>
    </message>
    <message>
        <source>items {lines} + tax {tax}</source>
        <translation>položky {lines} + DPH {tax}</translation>
    </message>
    <message>
        <source>items {lines} + tax {tax} + shipping {shipping}</source>
        <translation>položky {lines} + DPH {tax} + doprava {shipping}</translation>
    </message>
    <message>
        <source>items {lines}, tax {tax}, shipping {shipping}</source>
        <translation>položky {lines}, DPH {tax}, doprava {shipping}</translation>
    </message>
    <message>
        <source>{sums} = {value} · adds up ✓</source>
        <translation>{sums} = {value} · souhlasí ✓</translation>
    </message>
    <message>
        <source>{sums} ≠ {value} · does not add up</source>
        <translation>{sums} ≠ {value} · nesouhlasí</translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Předchozí</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Za&amp;vřít</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Pokračovat</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importovat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Closes this window; the list stays as it is now</source>
        <translation>Zavře toto okno; seznam zůstane, jaký je teď</translation>
    </message>
    <message>
        <source>Co&amp;mpare now</source>
        <translation>Porovnat &amp;teď</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importuje se</translation>
    </message>
    <message>
        <source>Looks up what Wemasy and Ecomail hold of these orders; changes nothing</source>
        <translation>Zjistí, co o těchto objednávkách mají Wemasy a Ecomail; nic nemění</translation>
    </message>
    <message>
        <source>Puts the orders of this file in the list. Nothing is sent.</source>
        <translation>Zařadí objednávky z tohoto souboru do seznamu. Nic se neodešle.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Zas&amp;tavit</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>K předchozímu kroku</translation>
    </message>
    <message>
        <source>To the summary; rows that you corrected are imported first</source>
        <translation>K souhrnu; řádky, které jste opravili, se nejdřív importují</translation>
    </message>
    <message>
        <source>What was read so far stays in the list</source>
        <translation>Co se dosud přečetlo, zůstává v seznamu</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Decide for all orders with only this difference…</source>
        <translation>Rozhodnout pro všechny objednávky jen s tímto rozdílem…</translation>
    </message>
    <message>
        <source>Ignore, because…</source>
        <translation>Ignorovat, protože…</translation>
    </message>
    <message>
        <source>Keep Ecomail&apos;s value</source>
        <translation>Ponechat hodnotu z Ecomailu</translation>
    </message>
    <message>
        <source>Keep all of Ecomail&apos;s</source>
        <translation>Vše z Ecomailu</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Odložit na později</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Další rozdíl</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Předchozí rozdíl</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Znovu</translation>
    </message>
    <message>
        <source>Send only this order…</source>
        <translation>Odeslat jen tuto…</translation>
    </message>
    <message>
        <source>Shows exactly what would be sent of this one order, before anything is sent.</source>
        <translation>Ukáže přesně, co by se z této jedné objednávky odeslalo, dříve než se cokoli odešle.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Znovu zařadit</translation>
    </message>
    <message>
        <source>Type the value by hand</source>
        <translation>Zadat hodnotu ručně</translation>
    </message>
    <message>
        <source>Type what differs by hand</source>
        <translation>Doplnit rozdíl ručně</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Use all from your shop</source>
        <translation>Vše z obchodu</translation>
    </message>
    <message>
        <source>Use your shop&apos;s value</source>
        <translation>Použít hodnotu z vašeho obchodu</translation>
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
        <translation>Ponechat hodnotu z Ecomailu (Alt+Vlevo)</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Type the value by hand (F2)</source>
        <translation>Zadat hodnotu ručně (F2)</translation>
    </message>
    <message>
        <source>Use your shop&apos;s value (Alt+Right)</source>
        <translation>Použít hodnotu z vašeho obchodu (Alt+Vpravo)</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>What can be done with this order</source>
        <translation>Co lze s touto objednávkou udělat</translation>
    </message>
</context>
<context>
    <name>CardTreeModel</name>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail teď</translation>
    </message>
    <message>
        <source>Ecomail will hold</source>
        <translation>Ecomail potom</translation>
    </message>
    <message>
        <source>Ecomail&apos;s value is kept</source>
        <translation>Hodnota z Ecomailu zůstává</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Položky</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Ostatní</translation>
    </message>
    <message>
        <source>Paid, less refunds</source>
        <translation>Čistě zaplaceno</translation>
    </message>
    <message>
        <source>To be chosen by you</source>
        <translation>Vyberte vy</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Částky</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Zadáno ručně</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Vaše volba</translation>
    </message>
    <message>
        <source>Your shop (Wemasy)</source>
        <translation>Váš obchod (Wemasy)</translation>
    </message>
    <message>
        <source>Your shop&apos;s value is used</source>
        <translation>Použije se hodnota z vašeho obchodu</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ručně</translation>
    </message>
    <message>
        <source>cannot be read in Ecomail</source>
        <translation>v Ecomailu nečitelné</translation>
    </message>
    <message>
        <source>different</source>
        <translation>liší se</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>stejné</translation>
    </message>
    <message>
        <source>from Wemasy</source>
        <translation>z Wemasy</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>ze souboru</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>z nastavení</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>zůstává</translation>
    </message>
    <message>
        <source>kept from Ecomail</source>
        <translation>zůstává z Ecomailu</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>neověřeno</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>není známo</translation>
    </message>
    <message>
        <source>not known to the shop</source>
        <translation>obchod nezná</translation>
    </message>
    <message>
        <source>not shown by Ecomail</source>
        <translation>Ecomail nezobrazuje</translation>
    </message>
    <message>
        <source>only in Ecomail</source>
        <translation>jen v Ecomailu</translation>
    </message>
    <message>
        <source>only in your shop</source>
        <translation>jen ve vašem obchodě</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebráno</translation>
    </message>
    <message>
        <source>still to be decided</source>
        <translation>zbývá rozhodnout</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>k rozhodnutí</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>dopočítáno</translation>
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
        <translation>Alt se šipkou vlevo nebo vpravo vybere stranu, F2 slouží k zadání hodnoty</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>What differs, field by field</source>
        <translation>Co se liší, pole po poli</translation>
    </message>
</context>
<context>
    <name>CauseTile</name>
    <message numerus="yes">
        <source>Decide for %n orders…</source>
        <translation>
            <numerusform>Rozhodnout u %n objednávky…</numerusform>
            <numerusform>Rozhodnout u %n objednávek…</numerusform>
            <numerusform>Rozhodnout u %n objednávek…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided for %n orders</source>
        <translation>
            <numerusform>Rozhodnuto u %n objednávky</numerusform>
            <numerusform>Rozhodnuto u %n objednávek</numerusform>
            <numerusform>Rozhodnuto u %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>First</source>
        <translation>První</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Poslední</translation>
    </message>
    <message numerus="yes">
        <source>Link %n orders…</source>
        <translation>
            <numerusform>Spojit %n objednávku…</numerusform>
            <numerusform>Spojit %n objednávky…</numerusform>
            <numerusform>Spojit %n objednávek…</numerusform>
        </translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Nové od minula</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Shows them first; nothing is sent</source>
        <translation>Nejdřív je ukáže; nic se neodešle</translation>
    </message>
    <message>
        <source>This is my shop…</source>
        <translation>To je můj obchod…</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%n causes explain {explained} of {differing} orders.</source>
        <translation>
            <numerusform>%n příčina vysvětluje {explained} z {differing} objednávek.</numerusform>
            <numerusform>%n příčiny vysvětlují {explained} z {differing} objednávek.</numerusform>
            <numerusform>%n příčin vysvětluje {explained} z {differing} objednávek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not explained. Nothing is forced on them.</source>
        <translation>
            <numerusform>%n objednávka není vysvětlená. Nic se k ní nedomýšlí.</numerusform>
            <numerusform>%n objednávky nejsou vysvětlené. Nic se k nim nedomýšlí.</numerusform>
            <numerusform>%n objednávek není vysvětleno. Nic se k nim nedomýšlí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ, and no cause explains them.</source>
        <translation>
            <numerusform>%n objednávka se liší a žádná příčina to nevysvětluje.</numerusform>
            <numerusform>%n objednávky se liší a žádná příčina to nevysvětluje.</numerusform>
            <numerusform>%n objednávek se liší a žádná příčina to nevysvětluje.</numerusform>
        </translation>
    </message>
    <message>
        <source>No money differs</source>
        <translation>Peníze se neliší</translation>
    </message>
    <message>
        <source>Nothing differs in the orders that were compared.</source>
        <translation>V porovnaných objednávkách se nic neliší.</translation>
    </message>
    <message>
        <source>{money} too high</source>
        <translation>o {money} více</translation>
    </message>
    <message>
        <source>{money} too low</source>
        <translation>o {money} méně</translation>
    </message>
</context>
<context>
    <name>CausesDialog</name>
    <message>
        <source>&amp;Add the name to the settings</source>
        <translation>&amp;Přidat název do nastavení</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>Looking through the list…</source>
        <translation>Prochází se seznam…</translation>
    </message>
    <message>
        <source>Nothing is sent yet. The name is added under Settings, and these orders are compared again.</source>
        <translation>Zatím se nic neodesílá. Název se přidá do Nastavení a tyto objednávky se porovnají znovu.</translation>
    </message>
    <message>
        <source>One after another, each with the button that decides for its orders</source>
        <translation>Jedna pod druhou, každá s tlačítkem, které rozhodne o jejích objednávkách</translation>
    </message>
    <message>
        <source>The causes</source>
        <translation>Příčiny</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Proč se liší</translation>
    </message>
</context>
<context>
    <name>ClosedMonths</name>
    <message>
        <source>Closed on</source>
        <translation>Uzavřeno</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Pečeť</translation>
    </message>
</context>
<context>
    <name>ClosedMonthsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>&amp;Make a new statement</source>
        <translation>&amp;Vytvořit novou uzávěrku</translation>
    </message>
    <message>
        <source>&amp;Save the statement…</source>
        <translation>&amp;Uložit uzávěrku…</translation>
    </message>
    <message>
        <source>A new statement takes the place of the one that is kept here, and names its seal.</source>
        <translation>Nová uzávěrka nahradí tu, která je zde uložena, a uvede její pečeť.</translation>
    </message>
    <message>
        <source>A statement says what your shop and Ecomail hold of a month, and why what still differs does. What changes afterwards shows, here and under the causes. It holds no customer’s data.</source>
        <translation>Uzávěrka říká, co mají váš obchod a Ecomail za daný měsíc a proč se zbytek stále liší. Pozdější změny jsou vidět zde i mezi příčinami. Neobsahuje údaje zákazníků.</translation>
    </message>
    <message>
        <source>As a page to print, with a file beside it by which it can be checked</source>
        <translation>Jako stránku k tisku a vedle ní soubor, podle kterého ji lze ověřit</translation>
    </message>
    <message>
        <source>C&amp;heck a statement…</source>
        <translation>&amp;Ověřit uzávěrku…</translation>
    </message>
    <message>
        <source>Check a statement</source>
        <translation>Ověřit uzávěrku</translation>
    </message>
    <message>
        <source>Close a month</source>
        <translation>Uzavřít měsíc</translation>
    </message>
    <message>
        <source>Closed months</source>
        <translation>Uzavřené měsíce</translation>
    </message>
    <message>
        <source>Its page does not lie beside it and was not checked.</source>
        <translation>Její stránka neleží vedle ní a nebyla ověřena.</translation>
    </message>
    <message>
        <source>Months that have orders and are over where the shop is</source>
        <translation>Měsíce s objednávkami, které už tam, kde je obchod, skončily</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Uložit uzávěrku</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Uzávěrka</translation>
    </message>
    <message>
        <source>The closed months</source>
        <translation>Uzavřené měsíce</translation>
    </message>
    <message>
        <source>The month to close</source>
        <translation>Měsíc k uzavření</translation>
    </message>
    <message>
        <source>The newest first, each with its seal</source>
        <translation>Od nejnovějšího, každý se svou pečetí</translation>
    </message>
    <message>
        <source>The statement of {month} is unchanged, and so is the history behind it.</source>
        <translation>Uzávěrka za {month} je beze změny, stejně jako historie za ní.</translation>
    </message>
    <message>
        <source>The statement of {month} is unchanged. It is of another shop, “{shop}”.</source>
        <translation>Uzávěrka za {month} je beze změny. Patří jinému obchodu, „{shop}“.</translation>
    </message>
    <message>
        <source>There is no month yet that has orders and is over.</source>
        <translation>Zatím není žádný měsíc s objednávkami, který už skončil.</translation>
    </message>
    <message>
        <source>Whether it, its page or the history was changed afterwards</source>
        <translation>Zda se uzávěrka, její stránka nebo historie později nezměnila</translation>
    </message>
    <message>
        <source>You choose where it is saved</source>
        <translation>Vyberete, kam se uloží</translation>
    </message>
    <message>
        <source>{month} (closed)</source>
        <translation>{month} (uzavřen)</translation>
    </message>
    <message>
        <source>{month} is closed already.</source>
        <translation>Měsíc {month} je už uzavřen.</translation>
    </message>
    <message>
        <source>{month} is closed. Keep {page} and {file} together, and the seal elsewhere, too: {seal}</source>
        <translation>Měsíc {month} je uzavřen. Soubory {page} a {file} uchovávejte spolu a pečeť také jinde: {seal}</translation>
    </message>
</context>
<context>
    <name>ColourBand</name>
    <message>
        <source>Colour of the shop: {colour}</source>
        <translation>Barva obchodu: {colour}</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n of the first rows cannot be used. All others will be imported, and these are listed then.</source>
        <translation>
            <numerusform>%n z prvních řádků nelze použít. Všechny ostatní se naimportují a tento se pak vypíše zvlášť.</numerusform>
            <numerusform>%n z prvních řádků nelze použít. Všechny ostatní se naimportují a tyto se pak vypíšou zvlášť.</numerusform>
            <numerusform>%n z prvních řádků nelze použít. Všechny ostatní se naimportují a tyto se pak vypíšou zvlášť.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n řádek pod seznamem je vynechán: součet nebo poznámka, ne objednávka.</numerusform>
            <numerusform>%n řádky pod seznamem jsou vynechány: součty nebo poznámky, ne objednávky.</numerusform>
            <numerusform>%n řádků pod seznamem je vynecháno: součty nebo poznámky, ne objednávky.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Website id of the shop</source>
        <translation>ID &amp;webu obchodu</translation>
    </message>
    <message>
        <source>A row &amp;names the columns</source>
        <translation>Názvy sloupců jsou v ř&amp;ádku</translation>
    </message>
    <message>
        <source>Amounts such as 1,234 can be two numbers. Choose above how this file writes them.</source>
        <translation>Částky jako 1,234 mohou být dvě různá čísla. Zvolte výše, jak je tento soubor zapisuje.</translation>
    </message>
    <message>
        <source>Columns separated by</source>
        <translation>Oddělovač sloupců</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Dates in “{column}”</source>
        <translation>Data v „{column}“</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Záhlaví</translation>
    </message>
    <message>
        <source>How amounts are written. Two examples are shown beside it.</source>
        <translation>Jak jsou zapsány částky. Vedle jsou dva příklady.</translation>
    </message>
    <message>
        <source>How letters are written. Change it where names look wrong below.</source>
        <translation>Jak jsou zapsána písmena. Změňte to, pokud jména níže vypadají špatně.</translation>
    </message>
    <message>
        <source>Letters and accents</source>
        <translation>Písmena a diakritika</translation>
    </message>
    <message>
        <source>Line {line}: {row}</source>
        <translation>Řádek {line}: {row}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Čísla</translation>
    </message>
    <message>
        <source>Numbers in “{column}”</source>
        <translation>Čísla v „{column}“</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>Š&amp;ablona</translation>
    </message>
    <message>
        <source>The dates can be two days each. Choose above whether the day or the month comes first.</source>
        <translation>Každé datum může znamenat dva dny. Zvolte výše, zda je první den, nebo měsíc.</translation>
    </message>
    <message>
        <source>This file lacks columns of the template: {columns}. Check what the others are.</source>
        <translation>V tomto souboru chybějí sloupce šablony: {columns}. Zkontrolujte ostatní sloupce.</translation>
    </message>
    <message>
        <source>Two alphabets fit this file. Choose under “Letters and accents” the one in which the names look right.</source>
        <translation>K tomuto souboru se hodí dvě znakové sady. Zvolte u „Písmena a diakritika“ tu, ve které jména vypadají správně.</translation>
    </message>
    <message>
        <source>Type the website id of the shop that these orders are from.</source>
        <translation>Zadejte ID webu obchodu, ze kterého jsou tyto objednávky.</translation>
    </message>
    <message>
        <source>Website id of the shop</source>
        <translation>ID webu obchodu</translation>
    </message>
    <message>
        <source>Wemasy&apos;s number of your shop. It is kept in the settings of this shop.</source>
        <translation>Číslo vašeho obchodu ve Wemasy. Uloží se v nastavení tohoto obchodu.</translation>
    </message>
    <message>
        <source>What separates two columns.</source>
        <translation>Co odděluje dva sloupce.</translation>
    </message>
    <message>
        <source>Which column holds the Wemasy code? Choose “Wemasy code” above it: a long code such as abc123def456ghi789; the column is usually called order_session. If your export has none, ask Wemasy for it.</source>
        <translation>Ve kterém sloupci je kód Wemasy? Zvolte nad ním „Kód Wemasy“: dlouhý kód jako abc123def456ghi789; sloupec se obvykle jmenuje order_session. Pokud v exportu chybí, požádejte o něj Wemasy.</translation>
    </message>
    <message>
        <source>Which column holds the Wemasy code? The template “{template}” fits this file: pick it above.</source>
        <translation>Ve kterém sloupci je kód Wemasy? K tomuto souboru se hodí šablona „{template}“: vyberte ji nahoře.</translation>
    </message>
    <message>
        <source>Which comes first. Two examples are shown beside it.</source>
        <translation>Co je první. Vedle jsou dva příklady.</translation>
    </message>
    <message>
        <source>Which row names the columns. Rows above it are titles and no orders.</source>
        <translation>Který řádek pojmenovává sloupce. Řádky nad ním jsou nadpisy, ne objednávky.</translation>
    </message>
    <message>
        <source>Which sheet of the workbook holds the orders.</source>
        <translation>Na kterém listu sešitu jsou objednávky.</translation>
    </message>
    <message>
        <source>Without it the first row is an order, and the columns have numbers.</source>
        <translation>Bez toho je první řádek objednávka a sloupce mají čísla.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” can both be “{field}”. Choose it above the one that counts, or “Not used” for neither.</source>
        <translation>„{first}“ i „{second}“ mohou být „{field}“. Zvolte to nad sloupcem, který platí, nebo „Nepoužito“, pokud to není žádný z nich.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Příkazy</translation>
    </message>
    <message>
        <source>Enter or a click does it</source>
        <translation>Provede se klávesou Enter nebo kliknutím</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Najít příkaz</translation>
    </message>
    <message>
        <source>Part of a word is enough; Enter does what is chosen below</source>
        <translation>Stačí část slova; Enter provede, co je vybráno níže</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Napište, co chcete udělat</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message numerus="yes">
        <source>Compared %n orders. None of them needs you.</source>
        <translation>
            <numerusform>Porovnána %n objednávka. Nepotřebuje vás.</numerusform>
            <numerusform>Porovnány %n objednávky. Žádná z nich vás nepotřebuje.</numerusform>
            <numerusform>Porovnáno %n objednávek. Žádná z nich vás nepotřebuje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders. Nothing needs you.</source>
        <translation>
            <numerusform>Porovnána %n objednávka. Nic na vás nečeká.</numerusform>
            <numerusform>Porovnány %n objednávky. Nic na vás nečeká.</numerusform>
            <numerusform>Porovnáno %n objednávek. Nic na vás nečeká.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders could not be checked.</source>
        <translation>
            <numerusform>Porovnáno. %n objednávku nebylo možné zkontrolovat.</numerusform>
            <numerusform>Porovnáno. %n objednávky nebylo možné zkontrolovat.</numerusform>
            <numerusform>Porovnáno. %n objednávek nebylo možné zkontrolovat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n orders need you.</source>
        <translation>
            <numerusform>Porovnáno. Čeká na vás %n objednávka.</numerusform>
            <numerusform>Porovnáno. Čekají na vás %n objednávky.</numerusform>
            <numerusform>Porovnáno. Čeká na vás %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nic na vás nečeká.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n orders. What was compared is kept.</source>
        <translation>
            <numerusform>Zastaveno po %n objednávce. Co je porovnáno, zůstává.</numerusform>
            <numerusform>Zastaveno po %n objednávkách. Co je porovnáno, zůstává.</numerusform>
            <numerusform>Zastaveno po %n objednávkách. Co je porovnáno, zůstává.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison broke off. %n orders were compared and are kept.</source>
        <translation>
            <numerusform>Porovnání se přerušilo. %n objednávka je porovnaná a zůstává uložená.</numerusform>
            <numerusform>Porovnání se přerušilo. %n objednávky jsou porovnané a zůstávají uložené.</numerusform>
            <numerusform>Porovnání se přerušilo. %n objednávek je porovnaných a zůstává uloženo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>První den</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Jak se porovnává</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>Odebrat tuto podmínku</translation>
    </message>
    <message>
        <source>Takes this condition out</source>
        <translation>Odebere tuto podmínku</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Nejvýše</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>such as {amount}</source>
        <translation>například {amount}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>do</translation>
    </message>
</context>
<context>
    <name>ConventionsDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Ponechat</translation>
    </message>
    <message>
        <source>&amp;Match earlier orders (keeps reports comparable)</source>
        <translation>D&amp;ržet se dřívějších objednávek (přehledy zůstanou srovnatelné)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Decides how prices and totals are sent from now on</source>
        <translation>Určuje, jak se odteď posílají ceny a celkové částky</translation>
    </message>
    <message>
        <source>Follow Ecomail&apos;s &amp;documentation (recommended)</source>
        <translation>Řídit se &amp;dokumentací Ecomailu (doporučeno)</translation>
    </message>
    <message>
        <source>Follows this choice from now on; nothing is sent</source>
        <translation>Odteď se řídí touto volbou; nic se neodešle</translation>
    </message>
    <message>
        <source>How earlier orders were sent</source>
        <translation>Jak se posílaly dřívější objednávky</translation>
    </message>
    <message>
        <source>Looking at the newest orders in Ecomail. Looking changes nothing.</source>
        <translation>Prohlížejí se nejnovější objednávky v Ecomailu. Prohlížení nic nemění.</translation>
    </message>
</context>
<context>
    <name>DecideManyDialog</name>
    <message numerus="yes">
        <source>%n orders differ only in one field: {field}</source>
        <translation>
            <numerusform>%n objednávka se liší jen v jednom poli: {field}</numerusform>
            <numerusform>%n objednávky se liší jen v jednom poli: {field}</numerusform>
            <numerusform>%n objednávek se liší jen v jednom poli: {field}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All of them</source>
        <translation>&amp;Všechny</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n orders in Ecomail</source>
        <translation>
            <numerusform>&amp;Zrušit %n objednávku v Ecomailu</numerusform>
            <numerusform>&amp;Zrušit %n objednávky v Ecomailu</numerusform>
            <numerusform>&amp;Zrušit %n objednávek v Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep Ecomail&apos;s value for %n orders</source>
        <translation>
            <numerusform>&amp;Ponechat hodnotu z Ecomailu u %n objednávky</numerusform>
            <numerusform>&amp;Ponechat hodnotu z Ecomailu u %n objednávek</numerusform>
            <numerusform>&amp;Ponechat hodnotu z Ecomailu u %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take the refund off for %n orders</source>
        <translation>
            <numerusform>&amp;Odečíst vrácené peníze u %n objednávky</numerusform>
            <numerusform>&amp;Odečíst vrácené peníze u %n objednávek</numerusform>
            <numerusform>&amp;Odečíst vrácené peníze u %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use your shop&apos;s value for %n orders</source>
        <translation>
            <numerusform>Po&amp;užít hodnotu z vašeho obchodu u %n objednávky</numerusform>
            <numerusform>Po&amp;užít hodnotu z vašeho obchodu u %n objednávek</numerusform>
            <numerusform>Po&amp;užít hodnotu z vašeho obchodu u %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Decide once for many orders</source>
        <translation>Rozhodnout jednou pro mnoho objednávek</translation>
    </message>
    <message>
        <source>Keep &amp;Ecomail&apos;s value</source>
        <translation>Ponechat hodnotu z &amp;Ecomailu</translation>
    </message>
    <message>
        <source>Looking through the list…</source>
        <translation>Prochází se seznam…</translation>
    </message>
    <message>
        <source>Makes this choice for every order that is ticked; nothing is sent</source>
        <translation>Použije tuto volbu u každé zaškrtnuté objednávky; nic se neodešle</translation>
    </message>
    <message>
        <source>No order differs in this field alone</source>
        <translation>Žádná objednávka se neliší jen v tomto poli</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Undo takes all of these choices back in one step.</source>
        <translation>Zatím se nic neodesílá. Příkaz Zpět zruší všechny tyto volby najednou.</translation>
    </message>
    <message>
        <source>Only {field} differs</source>
        <translation>Liší se jen {field}</translation>
    </message>
    <message>
        <source>Orders that differ in other fields too are decided on their own cards.</source>
        <translation>O objednávkách, které se liší i v jiných polích, se rozhoduje na jejich vlastních kartách.</translation>
    </message>
    <message>
        <source>Space ticks an order, or takes its tick away</source>
        <translation>Mezerník objednávku zaškrtne, nebo zaškrtnutí zruší</translation>
    </message>
    <message>
        <source>The orders, each with its two values</source>
        <translation>Objednávky, každá se svými dvěma hodnotami</translation>
    </message>
    <message>
        <source>The total becomes what is left; the items stay as they are.</source>
        <translation>Celkovou částkou bude to, co zbývá; položky zůstanou beze změny.</translation>
    </message>
    <message>
        <source>Ticks every order, or none</source>
        <translation>Zaškrtne všechny objednávky, nebo žádnou</translation>
    </message>
    <message>
        <source>Use your &amp;shop&apos;s value</source>
        <translation>Použít hodnotu z vašeho &amp;obchodu</translation>
    </message>
    <message>
        <source>Which of the two values the ticked orders get</source>
        <translation>Kterou ze dvou hodnot zaškrtnuté objednávky dostanou</translation>
    </message>
</context>
<context>
    <name>DemoHints</name>
    <message>
        <source>Each row says why an order differs, or what it waits for. You answer on its card below; one answer can settle all that are alike. Then press “Review”.</source>
        <translation>Každý řádek říká, proč se objednávka liší nebo na co čeká. Odpovíte na kartě pod seznamem; jedna odpověď může vyřešit všechny stejné. Pak stiskněte „Zkontrolovat“.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Rozumím</translation>
    </message>
    <message>
        <source>Hides this hint for good</source>
        <translation>Skryje tento tip natrvalo</translation>
    </message>
    <message>
        <source>This shop is made up, and nothing leaves your computer. Press “Compare” to see what the shop and Ecomail each hold of its orders.</source>
        <translation>Tento obchod je smyšlený a nic neopustí váš počítač. Stisknutím „Porovnat“ uvidíte, co o jeho objednávkách ví obchod a co Ecomail.</translation>
    </message>
    <message>
        <source>What was sent has been read back in Ecomail. “History” shows all of it, and puts back what you did not mean.</source>
        <translation>Co se odeslalo, bylo v Ecomailu znovu přečteno. „Historie“ vše ukáže a vrátí to, co jste odeslat nechtěli.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>A cell of the workbook lies far away from all others.</source>
        <translation>Některá buňka sešitu leží daleko od všech ostatních.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as EUR or CZK.</source>
        <translation>Měna má tři písmena, například EUR nebo CZK.</translation>
    </message>
    <message>
        <source>A key has at most {count} characters.</source>
        <translation>Klíč má nejvýše {count} znaků.</translation>
    </message>
    <message>
        <source>A rate is a number above 0, such as 0.0395.</source>
        <translation>Kurz je číslo větší než 0, například 0,0395.</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>Obchod potřebuje název.</translation>
    </message>
    <message>
        <source>A text of this list is too long for Excel. Save it as .csv.</source>
        <translation>Některý text v seznamu je pro Excel příliš dlouhý. Uložte ho jako .csv.</translation>
    </message>
    <message>
        <source>After line {line} it is not written in the encoding {encoding}.</source>
        <translation>Za řádkem {line} není zapsán v kódování {encoding}.</translation>
    </message>
    <message>
        <source>An earlier attempt to send this order has no certain outcome yet. Finish that first.</source>
        <translation>U dřívějšího pokusu odeslat tuto objednávku ještě není jistý výsledek. Nejprve ho dokončete.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Vyberte soubor v ní.</translation>
    </message>
    <message>
        <source>Choose a file with orders.</source>
        <translation>Vyberte soubor s objednávkami.</translation>
    </message>
    <message>
        <source>Choose a settlement file of Mollie or Stripe, or a list of your bank, as CSV or Excel, or say what its columns are.</source>
        <translation>Vyberte soubor s vyúčtováním od Mollie nebo Stripe, nebo výpis z banky ve formátu CSV nebo Excel, nebo určete, co je v jeho sloupcích.</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the list as CSV UTF-8.</source>
        <translation>Zvolte jinou možnost u Písmena a diakritika, nebo uložte seznam jako CSV UTF-8.</translation>
    </message>
    <message>
        <source>Choose how it writes dates.</source>
        <translation>Zvolte, jak zapisuje data.</translation>
    </message>
    <message>
        <source>Choose how it writes numbers.</source>
        <translation>Zvolte, jak zapisuje čísla.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>Vyberte ho znovu.</translation>
    </message>
    <message>
        <source>Choose one of these columns.</source>
        <translation>Zvolte jeden z těchto sloupců.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Zvolte jeden z nich.</translation>
    </message>
    <message>
        <source>Choose the column with the Wemasy code.</source>
        <translation>Zvolte sloupec s kódem Wemasy.</translation>
    </message>
    <message>
        <source>Choose the column with the date, or fetch without a period.</source>
        <translation>Zvolte sloupec s datem, nebo načtěte bez období.</translation>
    </message>
    <message>
        <source>Choose the column.</source>
        <translation>Zvolte sloupec.</translation>
    </message>
    <message>
        <source>Choose the encoding.</source>
        <translation>Zvolte u Písmena a diakritika.</translation>
    </message>
    <message>
        <source>Choose the line with the header.</source>
        <translation>Zvolte řádek se záhlavím.</translation>
    </message>
    <message>
        <source>Close it in other programs, or allow reading it.</source>
        <translation>Zavřete ho v jiných programech, nebo povolte jeho čtení.</translation>
    </message>
    <message>
        <source>Columns found: {names} and {count} more.</source>
        <translation>Nalezené sloupce: {names} a další ({count}).</translation>
    </message>
    <message>
        <source>Columns found: {names}.</source>
        <translation>Nalezené sloupce: {names}.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Zkopírujte ho do tohoto počítače a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Copy the address of one order’s page, and write {place} where its number is.</source>
        <translation>Zkopírujte adresu stránky jedné objednávky a místo jejího čísla napište {place}.</translation>
    </message>
    <message>
        <source>Correct that line, or save the list as CSV UTF-8 again.</source>
        <translation>Opravte tento řádek, nebo uložte seznam znovu jako CSV UTF-8.</translation>
    </message>
    <message>
        <source>Correct the line, or export the list again.</source>
        <translation>Opravte řádek, nebo seznam exportujte znovu.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
    </message>
    <message>
        <source>Delete the empty rows and columns after the list, save the workbook, then import it again.</source>
        <translation>Odstraňte prázdné řádky a sloupce za seznamem, sešit uložte a importujte znovu.</translation>
    </message>
    <message>
        <source>Ecomail did not show the items that it held</source>
        <translation>Ecomail neukázal položky, které v něm byly</translation>
    </message>
    <message>
        <source>Ecomail holds an order of this number for another shop too, “{shop}”, which could be hit instead; say under Settings whether each shop of this account has numbers of its own</source>
        <translation>Ecomail má objednávku s tímto číslem i od jiného obchodu, „{shop}“, a zásah by mohl dostat ta; v Nastavení řekněte, zda má každý obchod tohoto účtu vlastní čísla</translation>
    </message>
    <message>
        <source>Ecomail holds none</source>
        <translation>Ecomail žádnou nemá</translation>
    </message>
    <message>
        <source>Ecomail holds this order {count} times now</source>
        <translation>objednávka je teď v Ecomailu {count}×</translation>
    </message>
    <message>
        <source>Ecomail knows {values}</source>
        <translation>Ecomail zná {values}</translation>
    </message>
    <message>
        <source>Ecomail&apos;s address</source>
        <translation>Adresa Ecomailu</translation>
    </message>
    <message>
        <source>Export the list again.</source>
        <translation>Exportujte seznam znovu.</translation>
    </message>
    <message>
        <source>Export the list of orders again and import that file.</source>
        <translation>Exportujte seznam objednávek znovu a importujte tento soubor.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importujte ho znovu.</translation>
    </message>
    <message>
        <source>It has no sheet “{name}”. Sheets found: {sheets}.</source>
        <translation>List „{name}“ v něm není. Nalezené listy: {sheets}.</translation>
    </message>
    <message>
        <source>It is far too long for a file of settings.</source>
        <translation>Na soubor s nastavením je příliš dlouhý.</translation>
    </message>
    <message>
        <source>It looks like an Excel workbook, but cannot be read as one.</source>
        <translation>Vypadá jako sešit Excelu, ale nelze ho tak přečíst.</translation>
    </message>
    <message>
        <source>It was written by a newer version of this program.</source>
        <translation>Zapsala ho novější verze tohoto programu.</translation>
    </message>
    <message>
        <source>Its letters can be read as {one} or as {other}, and nothing in it tells which.</source>
        <translation>Písmena lze číst jako {one} nebo jako {other} a nic v souboru neříká, co z toho platí.</translation>
    </message>
    <message>
        <source>Its text encoding could not be recognised.</source>
        <translation>Kódování textu se nepodařilo rozpoznat.</translation>
    </message>
    <message>
        <source>Keep customer data for (days)</source>
        <translation>Uchovávat údaje zákazníků (dní)</translation>
    </message>
    <message>
        <source>Line {line} cannot be read as a row of a table.</source>
        <translation>Řádek {line} nelze přečíst jako řádek tabulky.</translation>
    </message>
    <message>
        <source>Line {line} contains a NUL byte; the file is damaged or is no text.</source>
        <translation>Řádek {line} obsahuje bajt NUL; soubor je poškozený, nebo to není text.</translation>
    </message>
    <message>
        <source>Line {line} holds a cell longer than 128 kB; is a quotation mark missing?</source>
        <translation>Řádek {line} obsahuje buňku delší než 128 kB; nechybí uvozovka?</translation>
    </message>
    <message>
        <source>Line {line} holds no names of columns.</source>
        <translation>Na řádku {line} nejsou názvy sloupců.</translation>
    </message>
    <message>
        <source>Line {line} is not valid UTF-8, although the rest of the file is.</source>
        <translation>Řádek {line} není platné UTF-8, ačkoli zbytek souboru je.</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark is opened and never closed.</source>
        <translation>Řádek {line}: uvozovka je otevřena a nikdy uzavřena.</translation>
    </message>
    <message>
        <source>Line {line}: unexpected text after a closing quotation mark.</source>
        <translation>Řádek {line}: neočekávaný text za uzavírací uvozovkou.</translation>
    </message>
    <message>
        <source>Line {line}: unexpected text after the closing of a quotation mark opened in line {first}.</source>
        <translation>Řádek {line}: neočekávaný text po uzavření uvozovky otevřené na řádku {first}.</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Jen prohlížet</translation>
    </message>
    <message>
        <source>No column holds the Wemasy code (order_session). {columns}</source>
        <translation>Žádný sloupec neobsahuje kód Wemasy (order_session). {columns}</translation>
    </message>
    <message>
        <source>No column holds the date of the order (timestamp), so no period can be told. {columns}</source>
        <translation>Žádný sloupec neobsahuje datum objednávky (timestamp), takže nelze určit období. {columns}</translation>
    </message>
    <message>
        <source>No order with a date is on the list, so everything in Ecomail would look as if only Ecomail had it. Import or fetch the shop&apos;s orders first.</source>
        <translation>V seznamu není žádná objednávka s datem, takže vše v Ecomailu by vypadalo, jako by bylo jen tam. Nejprve importujte nebo načtěte objednávky obchodu.</translation>
    </message>
    <message>
        <source>None of its columns is known to hold an amount, or an order number or description. {columns}</source>
        <translation>O žádném sloupci není známo, že obsahuje částku, ani číslo objednávky nebo popis. {columns}</translation>
    </message>
    <message>
        <source>Not among what only Ecomail has: {orders}. Search Ecomail again, then choose from what is found.</source>
        <translation>Není mezi tím, co je jen v Ecomailu: {orders}. Prohledejte Ecomail znovu a vyberte z nalezeného.</translation>
    </message>
    <message>
        <source>Not on the list: {orders}. Import the order first.</source>
        <translation>Není v seznamu: {orders}. Nejdřív objednávku importujte.</translation>
    </message>
    <message>
        <source>Nothing to watch. Name a folder, how often to compare, or both.</source>
        <translation>Není co sledovat. Zadejte složku, jak často porovnávat, nebo obojí.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it as a new workbook (.xlsx), then import that file.</source>
        <translation>Otevřete ho v Excelu, uložte jako nový sešit (.xlsx) a ten importujte.</translation>
    </message>
    <message>
        <source>Possible values: {values}.</source>
        <translation>Možné hodnoty: {values}.</translation>
    </message>
    <message>
        <source>Reading it ended unexpectedly.</source>
        <translation>Čtení nečekaně skončilo.</translation>
    </message>
    <message>
        <source>Save it as an Excel workbook (.xlsx) or as CSV UTF-8, then import that file.</source>
        <translation>Uložte ho jako sešit Excelu (.xlsx) nebo jako CSV UTF-8 a ten importujte.</translation>
    </message>
    <message>
        <source>Save it without a password, then import it again.</source>
        <translation>Uložte ho bez hesla a importujte znovu.</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Název obchodu</translation>
    </message>
    <message>
        <source>Split it and import the parts.</source>
        <translation>Rozdělte ho a importujte části.</translation>
    </message>
    <message>
        <source>Split the list.</source>
        <translation>Rozdělte seznam.</translation>
    </message>
    <message>
        <source>The columns have no names.</source>
        <translation>Sloupce nemají názvy.</translation>
    </message>
    <message>
        <source>The columns “{first}” and “{second}” can both be {field}: which one counts?</source>
        <translation>Sloupce „{first}“ i „{second}“ mohou být {field}: který platí?</translation>
    </message>
    <message>
        <source>The file cannot be read ({why}).</source>
        <translation>Soubor nelze přečíst ({why}).</translation>
    </message>
    <message>
        <source>The file has a header and no orders.</source>
        <translation>Soubor má záhlaví, ale žádné objednávky.</translation>
    </message>
    <message>
        <source>The file has no orders.</source>
        <translation>V souboru nejsou žádné objednávky.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Soubor je prázdný.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GB.</source>
        <translation>Soubor je větší než 1 GB.</translation>
    </message>
    <message>
        <source>The file is not there (any more).</source>
        <translation>Soubor tu (už) není.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Soubor není dovoleno číst.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read.</source>
        <translation>Soubor se během čtení změnil.</translation>
    </message>
    <message>
        <source>The key contains a space, a line break or a letter that no key has.</source>
        <translation>Klíč obsahuje mezeru, konec řádku nebo písmeno, které v klíči nebývá.</translation>
    </message>
    <message>
        <source>The key has a blank or a line break in the middle.</source>
        <translation>Klíč má uprostřed mezeru nebo konec řádku.</translation>
    </message>
    <message>
        <source>The key has a character that no key has, such as an accent or an invisible mark.</source>
        <translation>Klíč obsahuje znak, který v klíči nebývá, například písmeno s háčkem nebo neviditelný znak.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>Klíč je prázdný.</translation>
    </message>
    <message>
        <source>The key is longer than {count} characters.</source>
        <translation>Klíč je delší než {count} znaků.</translation>
    </message>
    <message>
        <source>The name of the shop has a character that cannot be shown. Type it anew.</source>
        <translation>Název obchodu obsahuje znak, který nelze zobrazit. Napište jej znovu.</translation>
    </message>
    <message>
        <source>The name of the shop is too long. Choose a shorter one.</source>
        <translation>Název obchodu je příliš dlouhý. Zvolte kratší.</translation>
    </message>
    <message>
        <source>The order {order} is not on the list any more.</source>
        <translation>Objednávka {order} už v seznamu není.</translation>
    </message>
    <message>
        <source>The order {order} was not taken for another one.</source>
        <translation>Objednávka {order} nebyla považována za jinou.</translation>
    </message>
    <message>
        <source>The period ends ({last}) before it begins ({first}).</source>
        <translation>Období končí ({last}) dřív, než začíná ({first}).</translation>
    </message>
    <message>
        <source>The rest of the file writes amounts in another way than its beginning.</source>
        <translation>Zbytek souboru zapisuje částky jinak než jeho začátek.</translation>
    </message>
    <message>
        <source>The rest of the file writes dates in another way than its beginning.</source>
        <translation>Zbytek souboru zapisuje data jinak než jeho začátek.</translation>
    </message>
    <message>
        <source>The shop&apos;s name in Ecomail</source>
        <translation>Název obchodu v Ecomailu</translation>
    </message>
    <message>
        <source>The website id</source>
        <translation>ID webu</translation>
    </message>
    <message>
        <source>The website id of the shop</source>
        <translation>ID webu obchodu</translation>
    </message>
    <message>
        <source>The workbook has no sheets.</source>
        <translation>Sešit nemá žádné listy.</translation>
    </message>
    <message>
        <source>The workbook is larger than 1 GB when unpacked.</source>
        <translation>Sešit je po rozbalení větší než 1 GB.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>Sešit je chráněný heslem.</translation>
    </message>
    <message>
        <source>There can be at most {count} entries.</source>
        <translation>Položek může být nejvýše {count}.</translation>
    </message>
    <message>
        <source>There is no column “{name}”. {columns}</source>
        <translation>Sloupec „{name}“ tu není. {columns}</translation>
    </message>
    <message>
        <source>There is no setting “{name}”. There are: {names}.</source>
        <translation>Nastavení „{name}“ neexistuje. Existují: {names}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Takový soubor neexistuje.</translation>
    </message>
    <message>
        <source>There is nothing of the kind to choose for this cause.</source>
        <translation>U této příčiny nelze nic takového zvolit.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Tato hodnota</translation>
    </message>
    <message>
        <source>This is a JSON document, not a table of orders.</source>
        <translation>Toto je dokument JSON, ne tabulka objednávek.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Toto je složka.</translation>
    </message>
    <message>
        <source>This is a web page or XML document, not a table of orders.</source>
        <translation>Toto je webová stránka nebo dokument XML, ne tabulka objednávek.</translation>
    </message>
    <message>
        <source>This is not a file of settings: {why}.</source>
        <translation>Toto není soubor s nastavením: {why}.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Toto není soubor.</translation>
    </message>
    <message>
        <source>This is not a text file and not an Excel workbook.</source>
        <translation>Toto není textový soubor ani sešit Excelu.</translation>
    </message>
    <message>
        <source>This is not a time zone. Use a name such as Europe/Prague.</source>
        <translation>Toto není časové pásmo. Použijte název jako Europe/Prague.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like eva@example.com.</source>
        <translation>Toto není e-mailová adresa. Zapište ji jako eva@example.com.</translation>
    </message>
    <message>
        <source>This is not the name of a server. Write it like smtp.example.com.</source>
        <translation>Toto není název serveru. Zapište ho jako smtp.example.com.</translation>
    </message>
    <message>
        <source>This is {kind}, not a table of orders.</source>
        <translation>Toto je {kind}, ne tabulka objednávek.</translation>
    </message>
    <message>
        <source>This list is too long for Excel. Save it as .csv.</source>
        <translation>Tento seznam je pro Excel příliš dlouhý. Uložte ho jako .csv.</translation>
    </message>
    <message>
        <source>This run is not in the history.</source>
        <translation>Tato úloha není v historii.</translation>
    </message>
    <message>
        <source>This shop is set to look only. Change that under Settings to send anything.</source>
        <translation>Tento obchod je nastaven jen k prohlížení. Chcete-li něco odeslat, změňte to v Nastavení.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Časové pásmo</translation>
    </message>
    <message>
        <source>Try again, or save the list as CSV UTF-8.</source>
        <translation>Zkuste to znovu, nebo seznam uložte jako CSV UTF-8.</translation>
    </message>
    <message>
        <source>Use a name such as Europe/Amsterdam or Europe/Prague.</source>
        <translation>Použijte název jako Europe/Amsterdam nebo Europe/Prague.</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to {count}.</source>
        <translation>Použijte celé číslo od 1 do {count}.</translation>
    </message>
    <message>
        <source>Use a whole number of days up to {count}; 0 keeps everything for ever.</source>
        <translation>Zadejte celý počet dní do {count}; 0 uchová vše navždy.</translation>
    </message>
    <message>
        <source>Use an amount such as 2500 or 99.50.</source>
        <translation>Použijte částku jako 2500 nebo 99,50.</translation>
    </message>
    <message>
        <source>Use one line of at most {count} characters.</source>
        <translation>Použijte jeden řádek o nejvýše {count} znacích.</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>ID webu</translation>
    </message>
    <message>
        <source>Wemasy&apos;s address</source>
        <translation>Adresa Wemasy</translation>
    </message>
    <message>
        <source>Write the causes as the list of causes names them, with a semicolon between.</source>
        <translation>Zapište příčiny tak, jak je uvádí seznam příčin, a oddělte je středníkem.</translation>
    </message>
    <message>
        <source>Write the time like 02:30.</source>
        <translation>Zapište čas jako 02:30.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dokument PDF</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>komprimovaný archiv</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>databáze</translation>
    </message>
    <message>
        <source>a discount is in the price already ({count})</source>
        <translation>sleva už je v ceně ({count})</translation>
    </message>
    <message>
        <source>a discount is still to be taken off each piece ({count})</source>
        <translation>sleva se ještě odečte z každého kusu ({count})</translation>
    </message>
    <message>
        <source>a discount is still to be taken off the item ({count})</source>
        <translation>sleva se ještě odečte z položky ({count})</translation>
    </message>
    <message>
        <source>a group of values</source>
        <translation>skupina hodnot</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>seznam</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>některé číslo je příliš velké</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>obrázek</translation>
    </message>
    <message>
        <source>a price is that of one piece ({count})</source>
        <translation>cena je za jeden kus ({count})</translation>
    </message>
    <message>
        <source>a price is that of the whole item ({count})</source>
        <translation>cena je za celou položku ({count})</translation>
    </message>
    <message>
        <source>a web page came instead of data</source>
        <translation>místo dat přišla webová stránka</translation>
    </message>
    <message>
        <source>a web page came instead of data (status {status}); somebody in between may have answered</source>
        <translation>místo dat přišla webová stránka (stav {status}); možná odpověděl někdo cestou</translation>
    </message>
    <message>
        <source>a whole item cannot be typed, only its fields</source>
        <translation>celou položku nelze zadat ručně, jen její pole</translation>
    </message>
    <message>
        <source>an attempt before the one that was answered may yet take effect</source>
        <translation>pokus před tím, na který přišla odpověď, se ještě může provést</translation>
    </message>
    <message>
        <source>an entry has another form than expected</source>
        <translation>některý záznam má jinou podobu, než se čekalo</translation>
    </message>
    <message>
        <source>another page</source>
        <translation>jinou stránku</translation>
    </message>
    <message>
        <source>entry {entry} is of the same order; put them back one after the other, the newest first</source>
        <translation>záznam {entry} patří ke stejné objednávce; vracejte je jeden po druhém, nejnovější první</translation>
    </message>
    <message>
        <source>first it gave no answer, then this: {answer}</source>
        <translation>nejdřív neodpověděla, pak přišlo toto: {answer}</translation>
    </message>
    <message>
        <source>is no web address.</source>
        <translation>není webová adresa.</translation>
    </message>
    <message>
        <source>it answered with an error of its own</source>
        <translation>odpověděla vlastní chybou</translation>
    </message>
    <message>
        <source>it answered with an error of its own ({words})</source>
        <translation>odpověděla vlastní chybou ({words})</translation>
    </message>
    <message>
        <source>it answered with status {status}</source>
        <translation>odpověděla stavem {status}</translation>
    </message>
    <message>
        <source>it answered {status}</source>
        <translation>odpověď byla {status}</translation>
    </message>
    <message>
        <source>it changed nothing in Ecomail, or it is not certain yet what it changed</source>
        <translation>v Ecomailu nic nezměnil, nebo ještě není jisté, co změnil</translation>
    </message>
    <message>
        <source>it changed nothing in Ecomail: the order was gone already</source>
        <translation>v Ecomailu se nic nezměnilo: objednávka tam už nebyla</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>neodpověděla včas</translation>
    </message>
    <message>
        <source>it did not keep the key it was given</source>
        <translation>svěřený klíč neuchovalo</translation>
    </message>
    <message>
        <source>it did not take the request in time</source>
        <translation>nepřijala požadavek včas</translation>
    </message>
    <message>
        <source>it does not say how many orders it added</source>
        <translation>neříká, kolik objednávek přidala</translation>
    </message>
    <message>
        <source>it does not say in which time zone</source>
        <translation>neuvádí časové pásmo</translation>
    </message>
    <message>
        <source>it gave no reason.</source>
        <translation>důvod neuvedla.</translation>
    </message>
    <message>
        <source>it has a total for no pieces</source>
        <translation>má částku za nula kusů</translation>
    </message>
    <message>
        <source>it has more than two decimals</source>
        <translation>má víc než dvě desetinná místa</translation>
    </message>
    <message>
        <source>it has no price</source>
        <translation>nemá cenu</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>je to složka</translation>
    </message>
    <message>
        <source>it is below zero</source>
        <translation>je menší než nula</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>hodnota je prázdná</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>it is missing, but {file} is there</source>
        <translation>chybí, ale {file} tu je</translation>
    </message>
    <message>
        <source>it is neither a text nor a set of named values</source>
        <translation>není to text ani sada pojmenovaných hodnot</translation>
    </message>
    <message>
        <source>it is no statement of a month, or not a whole one</source>
        <translation>není to uzávěrka měsíce, nebo není celá</translation>
    </message>
    <message>
        <source>it is not a complete e-mail address</source>
        <translation>není to úplná e-mailová adresa</translation>
    </message>
    <message>
        <source>it is not a date with a time</source>
        <translation>není to datum s časem</translation>
    </message>
    <message>
        <source>it is not a list of orders</source>
        <translation>není to seznam objednávek</translation>
    </message>
    <message>
        <source>it is not a list of texts</source>
        <translation>není to seznam textů</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>není to číslo</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>není to text</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>je mimo rozsah</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>hodnota je příliš velká</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>hodnota je příliš dlouhá</translation>
    </message>
    <message>
        <source>it only marked the order, and the shop cannot take a mark back</source>
        <translation>objednávku jen označil a obchod označení vzít zpět neumí</translation>
    </message>
    <message>
        <source>it reported a fault of its own (status {status})</source>
        <translation>ohlásila vlastní poruchu (stav {status})</translation>
    </message>
    <message>
        <source>it reported a fault of its own (status {status}): {words}</source>
        <translation>ohlásil vlastní chybu (stav {status}): {words}</translation>
    </message>
    <message>
        <source>it says that it did not delete the order</source>
        <translation>říká, že objednávku nesmazala</translation>
    </message>
    <message>
        <source>it shows page {page} of its list when asked for page {wanted}</source>
        <translation>na dotaz na stránku {wanted} seznamu ukazuje stránku {page}</translation>
    </message>
    <message>
        <source>it shows page {page} when asked for page {wanted}</source>
        <translation>ukazuje stránku {page}, když se žádá o {wanted}</translation>
    </message>
    <message>
        <source>it still holds the key that it was told to remove</source>
        <translation>klíč, který mělo odstranit, stále má</translation>
    </message>
    <message>
        <source>it was put back already, by entry {entry}</source>
        <translation>už ho vrátil záznam {entry}</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program; check it with that one</source>
        <translation>zapsala ho novější verze tohoto programu; zkontrolujte ho v ní</translation>
    </message>
    <message>
        <source>its address cannot be used</source>
        <translation>její adresu nelze použít</translation>
    </message>
    <message>
        <source>its address could not be looked up</source>
        <translation>její adresu se nepodařilo dohledat</translation>
    </message>
    <message>
        <source>its answer could not be read</source>
        <translation>její odpověď nešlo přečíst</translation>
    </message>
    <message>
        <source>its answer shows {value} where the list of orders should be</source>
        <translation>v odpovědi je {value} tam, kde má být seznam objednávek</translation>
    </message>
    <message>
        <source>its answer shows {value} where the purchase should be</source>
        <translation>v odpovědi je {value} tam, kde má být nákup</translation>
    </message>
    <message>
        <source>its answer was cut off</source>
        <translation>její odpověď byla přerušena</translation>
    </message>
    <message>
        <source>its answer was cut off or damaged</source>
        <translation>její odpověď byla přerušena nebo poškozena</translation>
    </message>
    <message>
        <source>its answer was damaged on the way</source>
        <translation>její odpověď se cestou poškodila</translation>
    </message>
    <message>
        <source>its answer was empty</source>
        <translation>její odpověď byla prázdná</translation>
    </message>
    <message>
        <source>its answer was far too long</source>
        <translation>její odpověď byla příliš dlouhá</translation>
    </message>
    <message>
        <source>its answer was not complete after {seconds} seconds</source>
        <translation>její odpověď nebyla ani po {seconds} sekundách úplná</translation>
    </message>
    <message>
        <source>its customer data was forgotten</source>
        <translation>údaje o zákazníkovi byly smazány</translation>
    </message>
    <message>
        <source>its list cannot be read to the end: “{name}”, {why}</source>
        <translation>její seznam nelze dočíst do konce: „{name}“, {why}</translation>
    </message>
    <message>
        <source>its list has no end</source>
        <translation>její seznam nemá konec</translation>
    </message>
    <message>
        <source>its list kept changing while it was read</source>
        <translation>její seznam se během čtení stále měnil</translation>
    </message>
    <message>
        <source>its list of orders could not be read</source>
        <translation>její seznam objednávek nešlo přečíst</translation>
    </message>
    <message>
        <source>its list of orders has no end</source>
        <translation>její seznam objednávek nemá konec</translation>
    </message>
    <message>
        <source>its list of orders shows {value} where an order should be</source>
        <translation>v seznamu objednávek je {value} tam, kde má být objednávka</translation>
    </message>
    <message>
        <source>its quantity is negative ({quantity})</source>
        <translation>množství je záporné ({quantity})</translation>
    </message>
    <message>
        <source>its “amount” may mean pieces or money, and there is no quantity</source>
        <translation>„amount“ může znamenat kusy i peníze a množství chybí</translation>
    </message>
    <message>
        <source>must begin with https://.</source>
        <translation>musí začínat https://.</translation>
    </message>
    <message>
        <source>must end with a path, without “?” or “#”.</source>
        <translation>musí končit cestou, bez „?“ a „#“.</translation>
    </message>
    <message>
        <source>must not carry a user name or password.</source>
        <translation>nesmí obsahovat uživatelské jméno ani heslo.</translation>
    </message>
    <message>
        <source>must not contain a backslash.</source>
        <translation>nesmí obsahovat zpětné lomítko.</translation>
    </message>
    <message>
        <source>neither GNOME Keyring nor KWallet is running in this session</source>
        <translation>v této relaci neběží GNOME Keyring ani KWallet</translation>
    </message>
    <message>
        <source>neither tax nor shipping included</source>
        <translation>bez DPH i bez dopravy</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>žádná odpověď</translation>
    </message>
    <message>
        <source>no connection to its address was possible</source>
        <translation>s její adresou se nelze spojit</translation>
    </message>
    <message>
        <source>no connection was free</source>
        <translation>žádné spojení nebylo volné</translation>
    </message>
    <message>
        <source>none of the orders in its list has a number</source>
        <translation>žádná z objednávek v jejím seznamu nemá číslo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>of {count} orders it says that it added {added}</source>
        <translation>z {count} objednávek jich podle vlastních slov přidala {added}</translation>
    </message>
    <message>
        <source>one of its orders cannot be read: {why}</source>
        <translation>jednu z jejích objednávek nelze přečíst: {why}</translation>
    </message>
    <message>
        <source>page {page} of its list is missing</source>
        <translation>stránka {page} jejího seznamu chybí</translation>
    </message>
    <message>
        <source>tax and shipping included</source>
        <translation>včetně DPH i dopravy</translation>
    </message>
    <message>
        <source>tax comes on top of the prices ({count})</source>
        <translation>DPH se k cenám přičítá ({count})</translation>
    </message>
    <message>
        <source>tax included, shipping not</source>
        <translation>včetně DPH, bez dopravy</translation>
    </message>
    <message>
        <source>the Windows Credential Manager does not answer</source>
        <translation>Správce pověření systému Windows neodpovídá</translation>
    </message>
    <message>
        <source>the address redirects to {host}, and keys are never sent along a redirect</source>
        <translation>adresa přesměrovává na {host} a klíče se přes přesměrování nikdy neposílají</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>spojení se přerušilo</translation>
    </message>
    <message>
        <source>the connection ended in the middle of the answer</source>
        <translation>spojení skončilo uprostřed odpovědi</translation>
    </message>
    <message>
        <source>the copy is not sound</source>
        <translation>kopie není v pořádku</translation>
    </message>
    <message>
        <source>the demo shop speaks to nothing but itself</source>
        <translation>ukázkový obchod komunikuje jen sám se sebou</translation>
    </message>
    <message>
        <source>the discount on the whole order is taken off ({count})</source>
        <translation>sleva na celou objednávku je odečtena ({count})</translation>
    </message>
    <message>
        <source>the fee on the whole order is added ({count})</source>
        <translation>poplatek za celou objednávku je připočten ({count})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>soubor je prázdný</translation>
    </message>
    <message>
        <source>the macOS Keychain does not answer</source>
        <translation>Klíčenka macOS neodpovídá</translation>
    </message>
    <message>
        <source>the mail server did not take it</source>
        <translation>poštovní server ji nepřijal</translation>
    </message>
    <message>
        <source>the mail server does not accept the address</source>
        <translation>poštovní server adresu nepřijal</translation>
    </message>
    <message>
        <source>the mail server does not accept this user name and password</source>
        <translation>poštovní server toto uživatelské jméno a heslo nepřijal</translation>
    </message>
    <message>
        <source>the mail server offers no safe connection</source>
        <translation>poštovní server nenabízí zabezpečené spojení</translation>
    </message>
    <message>
        <source>the mail server offers no way to sign in that this program knows</source>
        <translation>poštovní server nenabízí způsob přihlášení, který tento program zná</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>číslo je příliš velké</translation>
    </message>
    <message>
        <source>the order number cannot be chosen</source>
        <translation>číslo objednávky nelze zvolit</translation>
    </message>
    <message>
        <source>the proxy of this computer refused the connection</source>
        <translation>proxy tohoto počítače spojení odmítla</translation>
    </message>
    <message>
        <source>the proxy settings of this computer cannot be used</source>
        <translation>nastavení proxy tohoto počítače nelze použít</translation>
    </message>
    <message>
        <source>the secure connection failed</source>
        <translation>zabezpečené spojení se nezdařilo</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>takové pole neexistuje</translation>
    </message>
    <message>
        <source>there is no such service at this address</source>
        <translation>na této adrese taková služba není</translation>
    </message>
    <message>
        <source>this folder does not allow {name} {value}</source>
        <translation>tato složka nedovoluje {name} {value}</translation>
    </message>
    <message>
        <source>two readings fit, and what most orders of the shop show decided ({count})</source>
        <translation>hodí se dvojí čtení a rozhodlo to, co ukazuje většina objednávek obchodu ({count})</translation>
    </message>
    <message>
        <source>would send keys over the network unprotected.</source>
        <translation>by posílala klíče po síti bez ochrany.</translation>
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
        <translation>Měsíc {month} je už od {day} uzavřen. Uzavřete ho znovu, chcete-li tuto uzávěrku nahradit.</translation>
    </message>
    <message>
        <source>{month} is not over yet where the shop is. Close it when it is.</source>
        <translation>Měsíc {month} tam, kde je obchod, ještě neskončil. Uzavřete ho, až skončí.</translation>
    </message>
    <message>
        <source>{name} is no field of a payment. The fields are: {names}.</source>
        <translation>{name} není pole platby. Pole jsou: {names}.</translation>
    </message>
    <message>
        <source>{name} is no field of an order. The fields are: {names}.</source>
        <translation>{name} není pole objednávky. Pole jsou: {names}.</translation>
    </message>
    <message>
        <source>{order} is not among what only Ecomail has, or it belongs to another order. Search Ecomail again, then choose from what is found.</source>
        <translation>{order} není mezi tím, co je jen v Ecomailu, nebo patří k jiné objednávce. Prohledejte Ecomail znovu a vyberte z nalezeného.</translation>
    </message>
    <message>
        <source>{store} is not a safe place for a key</source>
        <translation>{store} není bezpečné místo pro klíč</translation>
    </message>
    <message>
        <source>{value} is neither yes nor no</source>
        <translation>{value} není ano ani ne</translation>
    </message>
    <message>
        <source>{value} is no category</source>
        <translation>{value} není kategorie</translation>
    </message>
    <message>
        <source>{value} is no currency</source>
        <translation>{value} není měna</translation>
    </message>
    <message>
        <source>{value} is no date</source>
        <translation>{value} není datum</translation>
    </message>
    <message>
        <source>{value} is no line</source>
        <translation>{value} není položka</translation>
    </message>
    <message>
        <source>{value} is no list of items</source>
        <translation>{value} není seznam položek</translation>
    </message>
    <message>
        <source>{value} is no list of texts</source>
        <translation>{value} není seznam textů</translation>
    </message>
    <message>
        <source>{value} is no number</source>
        <translation>{value} není číslo</translation>
    </message>
    <message>
        <source>{value} is no plausible number</source>
        <translation>{value} není věrohodné číslo</translation>
    </message>
    <message>
        <source>{value} is no text</source>
        <translation>{value} není text</translation>
    </message>
    <message>
        <source>{value} is no transaction</source>
        <translation>{value} není objednávka</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} není celé číslo</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>“{month}” is no month. Write it like 2026-06.</source>
        <translation>„{month}“ není měsíc. Zapište ho jako 2026-06.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used: {why}.</source>
        <translation>„{name}“ nelze použít: {why}.</translation>
    </message>
    <message>
        <source>“{name}” does not say what to write. End the name with {endings}.</source>
        <translation>„{name}“ neříká, co se má zapsat. Název zakončete {endings}.</translation>
    </message>
    <message>
        <source>“{name}” is no number.</source>
        <translation>„{name}“ není číslo.</translation>
    </message>
    <message>
        <source>“{name}”: {why}</source>
        <translation>„{name}“: {why}</translation>
    </message>
    <message>
        <source>“{value}” cannot be part of an address.</source>
        <translation>„{value}“ nemůže být součástí adresy.</translation>
    </message>
    <message>
        <source>“{value}” cannot separate columns. Use one character: , ; or a tab.</source>
        <translation>„{value}“ nemůže oddělovat sloupce. Použijte jeden znak: , ; nebo tabulátor.</translation>
    </message>
    <message>
        <source>“{value}” is no known text encoding. Use utf-8, cp1250 or cp1252.</source>
        <translation>„{value}“ není známé kódování textu. Použijte utf-8, cp1250 nebo cp1252.</translation>
    </message>
</context>
<context>
    <name>DialogButtons</name>
    <message>
        <source>Begins nothing new; what was begun is finished</source>
        <translation>Nezačne nic nového; co začalo, se dokončí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>Zavře toto okno</translation>
    </message>
    <message>
        <source>Closes this window and changes nothing</source>
        <translation>Zavře toto okno a nic nezmění</translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation>Vymazat toto pole</translation>
    </message>
    <message>
        <source>Keeps what you changed</source>
        <translation>Uloží, co jste změnili</translation>
    </message>
    <message>
        <source>Keeps what you changed and closes this window</source>
        <translation>Uloží, co jste změnili, a zavře toto okno</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopírovat</translation>
    </message>
    <message>
        <source>Choose an order above.</source>
        <translation>Vyberte objednávku nahoře.</translation>
    </message>
    <message>
        <source>Copies the document that is shown</source>
        <translation>Zkopíruje zobrazený dokument</translation>
    </message>
    <message>
        <source>Exact document</source>
        <translation>Přesný dokument</translation>
    </message>
    <message>
        <source>Nothing is sent for this order.</source>
        <translation>Pro tuto objednávku se nic neodešle.</translation>
    </message>
    <message>
        <source>Nothing is sent to Ecomail; the order is only marked in your shop.</source>
        <translation>Do Ecomailu se nic neodešle; objednávka se jen označí ve vašem obchodě.</translation>
    </message>
    <message>
        <source>Only the order number is sent, to delete it from Ecomail.</source>
        <translation>Odesílá se jen číslo objednávky, aby se z Ecomailu smazala.</translation>
    </message>
    <message>
        <source>What is sent for the chosen order, letter by letter</source>
        <translation>Co se odešle za vybranou objednávku, písmeno po písmenu</translation>
    </message>
    <message>
        <source>What is sent for {order}</source>
        <translation>Co se odesílá pro {order}</translation>
    </message>
    <message>
        <source>What stays of {order}; its number is sent to remove the others</source>
        <translation>Co zůstane z {order}; odešle se číslo, aby se ostatní odebraly</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose a file of orders</source>
        <translation>Vyberte soubor s objednávkami</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Drop a file with orders here: CSV, or Excel (.xlsx)</source>
        <translation>Přetáhněte sem soubor s objednávkami: CSV nebo Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Let go to look at {file}. Nothing is sent.</source>
        <translation>Pusťte soubor {file} sem. Nic se neodešle.</translation>
    </message>
    <message>
        <source>One file at a time.</source>
        <translation>Prosím jen jeden soubor najednou.</translation>
    </message>
    <message>
        <source>Opens a file of orders from this computer</source>
        <translation>Otevře soubor s objednávkami z tohoto počítače</translation>
    </message>
    <message>
        <source>Orders (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Objednávky (*.csv *.tsv *.txt *.xlsx);;Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>&amp;Copy for support</source>
        <translation>&amp;Kopírovat pro podporu</translation>
    </message>
    <message>
        <source>Copies a report without keys and e-mail addresses</source>
        <translation>Zkopíruje zprávu bez klíčů a e-mailových adres</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>Skrýt &amp;podrobnosti</translation>
    </message>
    <message>
        <source>Open the &amp;settings…</source>
        <translation>Otevřít &amp;nastavení…</translation>
    </message>
    <message>
        <source>Opens the settings where this is mended</source>
        <translation>Otevře nastavení, kde to napravíte</translation>
    </message>
    <message>
        <source>Order Reconciler</source>
        <translation>Order Reconciler</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Zpráva pro podporu</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Zobrazit &amp;podrobnosti</translation>
    </message>
    <message>
        <source>What exactly happened, for support</source>
        <translation>Co se přesně stalo, pro podporu</translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Stalo se něco nečekaného</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. What was done so far is kept.</source>
        <translation>Je to chyba programu, ne vaše. Co se dosud udělalo, zůstává.</translation>
    </message>
    <message>
        <source>Try it again. If it comes back, send the report to support: it holds no keys.</source>
        <translation>Zkuste to znovu. Pokud se to opakuje, pošlete zprávu podpoře: klíče v ní nejsou.</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>different</source>
        <translation>liší se</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ještě ne</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>zaplaceno</translation>
    </message>
    <message>
        <source>paid {paid}</source>
        <translation>zaplaceno {paid}</translation>
    </message>
    <message>
        <source>paid {paid}, refunded {refunded}</source>
        <translation>zaplaceno {paid}, vráceno {refunded}</translation>
    </message>
    <message>
        <source>partly refunded</source>
        <translation>zčásti vráceno</translation>
    </message>
    <message>
        <source>present</source>
        <translation>je tam</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>vráceno</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>předáno</translation>
    </message>
    <message>
        <source>same</source>
        <translation>stejné</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n beze změny</numerusform>
            <numerusform>%n beze změny</numerusform>
            <numerusform>%n beze změny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n vynechaná</numerusform>
            <numerusform>%n vynechané</numerusform>
            <numerusform>%n vynechaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders added</source>
        <translation>
            <numerusform>%n objednávka přidána</numerusform>
            <numerusform>%n objednávky přidány</numerusform>
            <numerusform>%n objednávek přidáno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualizována</numerusform>
            <numerusform>%n aktualizovány</numerusform>
            <numerusform>%n aktualizováno</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare now</source>
        <translation>&amp;Porovnat teď</translation>
    </message>
    <message>
        <source>&amp;Fetch orders</source>
        <translation>&amp;Načíst objednávky</translation>
    </message>
    <message>
        <source>&amp;Only orders of these days:</source>
        <translation>&amp;Jen objednávky z těchto dnů:</translation>
    </message>
    <message>
        <source>Above each column is what it is taken for</source>
        <translation>Nad každým sloupcem je, za co se považuje</translation>
    </message>
    <message>
        <source>Choose which field holds the Wemasy code: a long code such as abc123def456ghi789.</source>
        <translation>Zvolte, které pole obsahuje kód Wemasy: dlouhý kód jako abc123def456ghi789.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Fetch orders from the shop</source>
        <translation>Načtení objednávek z obchodu</translation>
    </message>
    <message>
        <source>Looking at the shop&apos;s list of orders…</source>
        <translation>Prohlíží se seznam objednávek obchodu…</translation>
    </message>
    <message>
        <source>Looks at both sides of every order; nothing is changed</source>
        <translation>Podívá se na obě strany každé objednávky; nic se nemění</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Zas&amp;tavit</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept. {counts}</source>
        <translation>Zastaveno. Co se dosud přečetlo, zůstává. {counts}</translation>
    </message>
    <message>
        <source>Takes the orders that the shop itself lists into your list. Nothing is changed in the shop, and nothing is sent. Without days, only what is new since the last time is read.</source>
        <translation>Převezme objednávky, které uvádí sám obchod, do vašeho seznamu. V obchodě se nic nemění a nic se neodešle. Bez zadání dnů se čte jen to, co od minula přibylo.</translation>
    </message>
    <message>
        <source>Takes the shop&apos;s orders into your list; nothing is sent</source>
        <translation>Převezme objednávky obchodu do vašeho seznamu; nic se neodešle</translation>
    </message>
    <message>
        <source>The first of these: {reason}</source>
        <translation>První z nich: {reason}</translation>
    </message>
    <message>
        <source>The shop&apos;s list has no orders.</source>
        <translation>V seznamu obchodu nejsou žádné objednávky.</translation>
    </message>
    <message>
        <source>These are the fields of the newest orders. Known fields are filled in. Check them and choose the rest.</source>
        <translation>Toto jsou pole nejnovějších objednávek. Známá pole jsou vybrána. Zkontrolujte je a zbytek doplňte.</translation>
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
        <translation>Město</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Země</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Kraj</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
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
        <translation>Další údaje</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Položky</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Číslo objednávky</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Doprava</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>DPH</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>ID webu</translation>
    </message>
    <message>
        <source>Wemasy code</source>
        <translation>Kód Wemasy</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Not used</source>
        <translation>Nepoužito</translation>
    </message>
    <message>
        <source>The field that this column holds, if any.</source>
        <translation>Pole, které je v tomto sloupci, pokud tam nějaké je.</translation>
    </message>
    <message>
        <source>What the column “{header}” is</source>
        <translation>Co je sloupec „{header}“</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Ecomail needs an e-mail address. Type one, or press Esc.</source>
        <translation>Ecomail potřebuje e-mailovou adresu. Zadejte ji, nebo stiskněte Esc.</translation>
    </message>
    <message>
        <source>This address is not complete. It should look like name@example.com.</source>
        <translation>Adresa není úplná. Má vypadat jako jmeno@priklad.cz.</translation>
    </message>
    <message>
        <source>This is not an amount. It should look like {example}.</source>
        <translation>Toto není částka. Má vypadat jako {example}.</translation>
    </message>
    <message>
        <source>Type a number of pieces above zero.</source>
        <translation>Zadejte počet kusů větší než nula.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>oddělené čárkami</translation>
    </message>
    <message>
        <source>{nothing} (no status)</source>
        <translation>{nothing} (bez stavu)</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>An export of orders from your shop will do. Each row needs the Wemasy code, a long code such as abc123def456ghi789, and the e-mail address where you have it.</source>
        <translation>Stačí export objednávek z vašeho obchodu. Každý řádek potřebuje kód Wemasy, dlouhý kód jako abc123def456ghi789, a e-mailovou adresu, pokud ji máte.</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation>Prohlíží se {file}…</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>All months</source>
        <translation>Všechny měsíce</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Příčiny</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>Kontrolní součet</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Uzavřeno</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porovnání</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
    </message>
    <message>
        <source>Currency in your shop</source>
        <translation>Měna v obchodě</translation>
    </message>
    <message>
        <source>Date used</source>
        <translation>Použité datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>E-mail used</source>
        <translation>Použitý e-mail</translation>
    </message>
    <message>
        <source>Ecomail’s version kept</source>
        <translation>ponechána verze Ecomailu</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Záznamy v historii</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>První den</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>V Ecomailu</translation>
    </message>
    <message>
        <source>In your shop</source>
        <translation>V obchodě</translation>
    </message>
    <message>
        <source>Known to write so</source>
        <translation>Podle všeho tak zapisuje</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Další krok</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Nevysvětleno</translation>
    </message>
    <message>
        <source>Number at Wemasy</source>
        <translation>Číslo ve Wemasy</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>Objednávky po měsících</translation>
    </message>
    <message>
        <source>Orders of {shop}, {date}</source>
        <translation>Objednávky obchodu {shop}, {date}</translation>
    </message>
    <message>
        <source>Orders without a date</source>
        <translation>Objednávky bez data</translation>
    </message>
    <message>
        <source>Orders: {orders}. In your shop: {shop}. In Ecomail: {ecomail}.</source>
        <translation>Objednávky: {orders}. V obchodě: {shop}. V Ecomailu: {ecomail}.</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Stránka k tisku</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Zaplaceno</translation>
    </message>
    <message>
        <source>Paid, without refunds</source>
        <translation>Zaplaceno bez vrácených plateb</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>Stav platby</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Vráceno</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Předáno</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Nahrazuje</translation>
    </message>
    <message>
        <source>Total in Ecomail</source>
        <translation>Celkem v Ecomailu</translation>
    </message>
    <message>
        <source>Total in your shop</source>
        <translation>Celkem v obchodě</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Co se liší</translation>
    </message>
    <message>
        <source>Whole order</source>
        <translation>Celá objednávka</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Proč se liší</translation>
    </message>
    <message>
        <source>Why, or your decision</source>
        <translation>Proč, nebo vaše volba</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>bez data</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>zadáno ručně</translation>
    </message>
    <message>
        <source>your shop’s version chosen</source>
        <translation>zvolena verze obchodu</translation>
    </message>
    <message>
        <source>{shop}: orders in Ecomail, {date}</source>
        <translation>{shop}: objednávky v Ecomailu, {date}</translation>
    </message>
    <message>
        <source>{shop}: orders of {month}</source>
        <translation>{shop}: objednávky za {month}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n objednávka</numerusform>
            <numerusform>%n objednávky</numerusform>
            <numerusform>%n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Přidat podmínku</translation>
    </message>
    <message>
        <source>An order has to meet all conditions</source>
        <translation>Objednávka musí splnit všechny podmínky</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Změnit…</translation>
    </message>
    <message>
        <source>Choose what the orders have in common</source>
        <translation>Zvolte, co mají objednávky společného</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Zrušit filtr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Closes the conditions; the filter stays (Esc)</source>
        <translation>Zavře podmínky, filtr zůstane (Esc)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Deletes the saved filter that is chosen; no order is touched</source>
        <translation>Smaže zvolený uložený filtr; s objednávkami nic neudělá</translation>
    </message>
    <message>
        <source>Filter by conditions</source>
        <translation>Filtrovat podle podmínek</translation>
    </message>
    <message>
        <source>From now on only what comes later is new</source>
        <translation>Od teď bude nové jen to, co přijde později</translation>
    </message>
    <message>
        <source>I have seen these</source>
        <translation>Tyto už znám</translation>
    </message>
    <message>
        <source>Keeps these conditions under this name, for this shop</source>
        <translation>Uchová tyto podmínky pod tímto názvem pro tento obchod</translation>
    </message>
    <message>
        <source>Name to save it under</source>
        <translation>Název pro uložení</translation>
    </message>
    <message>
        <source>Opens the conditions of this filter</source>
        <translation>Otevře podmínky tohoto filtru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Uložené filtry</translation>
    </message>
    <message>
        <source>Sets a filter that was saved, or shows what is new since last time</source>
        <translation>Nastaví uložený filtr nebo zobrazí, co je nové od minula</translation>
    </message>
    <message>
        <source>Shows the orders without these conditions</source>
        <translation>Zobrazí objednávky bez těchto podmínek</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>&amp;Fetch them from the shop…</source>
        <translation>Načís&amp;t je z obchodu…</translation>
    </message>
    <message>
        <source>&amp;Try the demo shop</source>
        <translation>&amp;Vyzkoušet ukázkový obchod</translation>
    </message>
    <message>
        <source>A file of orders, from Excel or as CSV. Importing sends nothing.</source>
        <translation>Soubor objednávek z Excelu nebo jako CSV. Import nic neodešle.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Ecomail&apos;s key is kept until you close the program.</source>
        <translation>Klíč k Ecomailu se uchová, dokud program nezavřete.</translation>
    </message>
    <message>
        <source>Ecomail&apos;s key is stored. Wemasy&apos;s is optional.</source>
        <translation>Klíč k Ecomailu je uložen. Klíč k Wemasy je nepovinný.</translation>
    </message>
    <message>
        <source>Ecomail&apos;s, and Wemasy&apos;s if your shop needs it. They stay on this computer.</source>
        <translation>K Ecomailu, a k Wemasy, pokud ho váš obchod potřebuje. Zůstanou v tomto počítači.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Export them from Wemasy, as CSV or Excel. The columns are recognised and can be corrected.</source>
        <translation>Exportujte je z Wemasy jako CSV nebo Excel. Sloupce se rozpoznají a můžete je opravit.</translation>
    </message>
    <message>
        <source>Four steps, about three minutes. Nothing is sent before you have seen it.</source>
        <translation>Čtyři kroky, asi tři minuty. Nic se neodešle, dokud to neuvidíte.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>In Ecomail, open “Manage your account” and “For developers”; only administrators see it. Do not make a new key unless you must: the old one then stops working everywhere.</source>
        <translation>V Ecomailu otevřete „Správa účtu“ a „Pro vývojáře“; vidí je jen správci. Nový klíč vytvořte, jen když musíte: starý pak přestane všude fungovat.</translation>
    </message>
    <message>
        <source>In Wemasy, open your webshop: its number is in the address and in its settings.</source>
        <translation>Otevřete ve Wemasy svůj e-shop: jeho číslo je v adrese a v nastavení.</translation>
    </message>
    <message>
        <source>Its website id at Wemasy, its name in Ecomail and its currency.</source>
        <translation>ID webu ve Wemasy, název v Ecomailu a měna.</translation>
    </message>
    <message>
        <source>Make your shop and Ecomail agree</source>
        <translation>Ať se váš obchod a Ecomail shodují</translation>
    </message>
    <message>
        <source>Offered once orders are in. Comparing changes nothing.</source>
        <translation>Nabídne se, jakmile budou objednávky načtené. Porovnání nic nezmění.</translation>
    </message>
    <message>
        <source>Only looking around?</source>
        <translation>Jen se rozhlížíte?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Opens a made-up shop on this computer; nothing leaves it</source>
        <translation>Otevře vymyšlený obchod v tomto počítači; nic z něj neodchází</translation>
    </message>
    <message>
        <source>Opens the next step</source>
        <translation>Otevře další krok</translation>
    </message>
    <message>
        <source>Opens this step</source>
        <translation>Otevře tento krok</translation>
    </message>
    <message>
        <source>Orders in</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Saves the shop and opens the next step</source>
        <translation>Uloží obchod a otevře další krok</translation>
    </message>
    <message>
        <source>Takes the orders that the shop itself lists; nothing is sent</source>
        <translation>Převezme objednávky, které uvádí sám obchod; nic se neodešle</translation>
    </message>
    <message>
        <source>The demo shop has orders with differences of every kind and needs no keys.</source>
        <translation>Ukázkový obchod má objednávky se všemi druhy rozdílů a nepotřebuje klíče.</translation>
    </message>
    <message>
        <source>The password store of this computer did not answer. Look into it here.</source>
        <translation>Úložiště hesel tohoto počítače neodpovědělo. Podívejte se na to zde.</translation>
    </message>
    <message>
        <source>The two keys</source>
        <translation>Dva klíče</translation>
    </message>
    <message>
        <source>Where you find the keys</source>
        <translation>Kde najdete klíče</translation>
    </message>
    <message>
        <source>Where you find the orders</source>
        <translation>Kde najdete objednávky</translation>
    </message>
    <message>
        <source>Where you find the website id</source>
        <translation>Kde najdete ID webu</translation>
    </message>
    <message>
        <source>Without Ecomail&apos;s key nothing can be compared. Orders can come in already.</source>
        <translation>Bez klíče Ecomailu nejde nic porovnat. Objednávky už načíst můžete.</translation>
    </message>
    <message>
        <source>Without its number the shop cannot be asked. Type it here.</source>
        <translation>Bez čísla se obchodu nejde na nic zeptat. Napište ho sem.</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Váš obchod</translation>
    </message>
    <message>
        <source>currency of its first order</source>
        <translation>měna první objednávky</translation>
    </message>
    <message>
        <source>website id {website_id}</source>
        <translation>ID webu {website_id}</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Comparing every %n minutes</source>
        <translation>
            <numerusform>Porovnává se po %n minutě</numerusform>
            <numerusform>Porovnává se po %n minutách</numerusform>
            <numerusform>Porovnává se po %n minutách</numerusform>
        </translation>
    </message>
    <message>
        <source>Night shift {first}–{last}</source>
        <translation>Noční směna {first}–{last}</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>Sleduje se {folder}</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n objednávka</numerusform>
            <numerusform>%n objednávky</numerusform>
            <numerusform>%n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide for all %n…</source>
        <translation>
            <numerusform>Rozhodnout u všech %n…</numerusform>
            <numerusform>Rozhodnout u všech %n…</numerusform>
            <numerusform>Rozhodnout u všech %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>sbaleno</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitoly</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Příručka</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Nápověda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Zkratky</translation>
    </message>
    <message>
        <source>The chapter that is chosen is beside the list</source>
        <translation>Vybraná kapitola je vedle seznamu</translation>
    </message>
    <message>
        <source>This chapter is in English only.</source>
        <translation>Tato kapitola je jen v angličtině.</translation>
    </message>
    <message>
        <source>This is Order Reconciler {version}. Updates come from where you got it.</source>
        <translation>Toto je Order Reconciler {version}. Aktualizace najdete tam, odkud program máte.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n all good</source>
        <translation>
            <numerusform>%n v pořádku</numerusform>
            <numerusform>%n v pořádku</numerusform>
            <numerusform>%n v pořádku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certain now</source>
        <translation>
            <numerusform>%n už jistá</numerusform>
            <numerusform>%n už jisté</numerusform>
            <numerusform>%n už jistých</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n vybraná</numerusform>
            <numerusform>%n vybrané</numerusform>
            <numerusform>%n vybraných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n nelze ověřit</numerusform>
            <numerusform>%n nelze ověřit</numerusform>
            <numerusform>%n nelze ověřit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted and checked</source>
        <translation>
            <numerusform>%n smazaná a ověřená</numerusform>
            <numerusform>%n smazané a ověřené</numerusform>
            <numerusform>%n smazaných a ověřených</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n se nezdařila</numerusform>
            <numerusform>%n se nezdařily</numerusform>
            <numerusform>%n se nezdařilo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n vynechaná</numerusform>
            <numerusform>%n vynechané</numerusform>
            <numerusform>%n vynechaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n čeká na vás</numerusform>
            <numerusform>%n čekají na vás</numerusform>
            <numerusform>%n čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back and checked</source>
        <translation>
            <numerusform>%n vrácená a ověřená</numerusform>
            <numerusform>%n vrácené a ověřené</numerusform>
            <numerusform>%n vrácených a ověřených</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n odeslaná a ověřená</numerusform>
            <numerusform>%n odeslané a ověřené</numerusform>
            <numerusform>%n odeslaných a ověřených</numerusform>
        </translation>
    </message>
    <message>
        <source>Added as a new order</source>
        <translation>Přidáno jako nová objednávka</translation>
    </message>
    <message>
        <source>Added without automations</source>
        <translation>Přidáno bez automatizací</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Compare again to go on.</source>
        <translation>Porovnejte znovu a bude se pokračovat.</translation>
    </message>
    <message numerus="yes">
        <source>Compared %n orders</source>
        <translation>
            <numerusform>Porovnána %n objednávka</numerusform>
            <numerusform>Porovnány %n objednávky</numerusform>
            <numerusform>Porovnáno %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared the list: %n orders</source>
        <translation>
            <numerusform>Porovnán seznam: %n objednávka</numerusform>
            <numerusform>Porovnán seznam: %n objednávky</numerusform>
            <numerusform>Porovnán seznam: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted again</source>
        <translation>Zase smazáno</translation>
    </message>
    <message>
        <source>Deleted from Ecomail</source>
        <translation>Smazáno z Ecomailu</translation>
    </message>
    <message numerus="yes">
        <source>Deleted from Ecomail: %n orders</source>
        <translation>
            <numerusform>Smazáno z Ecomailu: %n objednávka</numerusform>
            <numerusform>Smazáno z Ecomailu: %n objednávky</numerusform>
            <numerusform>Smazáno z Ecomailu: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Přerušeno</translation>
    </message>
    <message>
        <source>It ended before every order had its turn.</source>
        <translation>Skončilo to dřív, než přišla řada na všechny objednávky.</translation>
    </message>
    <message numerus="yes">
        <source>Looked up what was not certain: %n orders</source>
        <translation>
            <numerusform>Dohledáno, co nebylo jisté: %n objednávka</numerusform>
            <numerusform>Dohledáno, co nebylo jisté: %n objednávky</numerusform>
            <numerusform>Dohledáno, co nebylo jisté: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked only</source>
        <translation>Jen označeno</translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders</source>
        <translation>
            <numerusform>Noční směna: %n objednávka</numerusform>
            <numerusform>Noční směna: %n objednávky</numerusform>
            <numerusform>Noční směna: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vráceno v Ecomailu</translation>
    </message>
    <message numerus="yes">
        <source>Put back: %n orders</source>
        <translation>
            <numerusform>Vráceno v Ecomailu: %n objednávka</numerusform>
            <numerusform>Vráceno v Ecomailu: %n objednávky</numerusform>
            <numerusform>Vráceno v Ecomailu: %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to Ecomail: %n orders</source>
        <translation>
            <numerusform>Odesláno do Ecomailu: %n objednávka</numerusform>
            <numerusform>Odesláno do Ecomailu: %n objednávky</numerusform>
            <numerusform>Odesláno do Ecomailu: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zastaveno</translation>
    </message>
    <message>
        <source>Surplus copies deleted</source>
        <translation>Nadbytečné kopie smazány</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Probíhá</translation>
    </message>
    <message>
        <source>What was not begun is still on the list.</source>
        <translation>Na co nedošlo, je stále v seznamu.</translation>
    </message>
    <message>
        <source>You stopped it before every order had its turn.</source>
        <translation>Zastavili jste to dřív, než přišla řada na všechny objednávky.</translation>
    </message>
    <message>
        <source>{parts} = {total}</source>
        <translation>{parts} = {total}</translation>
    </message>
    <message>
        <source>{what} (put back later)</source>
        <translation>{what} (později vráceno)</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message numerus="yes">
        <source>%n orders chosen</source>
        <translation>
            <numerusform>Vybraná %n objednávka</numerusform>
            <numerusform>Vybrané %n objednávky</numerusform>
            <numerusform>Vybráno %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs chosen</source>
        <translation>
            <numerusform>Vybraná %n úloha</numerusform>
            <numerusform>Vybrané %n úlohy</numerusform>
            <numerusform>Vybráno %n úloh</numerusform>
        </translation>
    </message>
    <message>
        <source>Before and after, field by field</source>
        <translation>Před a po, pole po poli</translation>
    </message>
    <message>
        <source>Ecomail after</source>
        <translation>Ecomail po</translation>
    </message>
    <message>
        <source>Ecomail before</source>
        <translation>Ecomail před</translation>
    </message>
    <message>
        <source>Ecomail did not show the items it held before, so they cannot be put back.</source>
        <translation>Ecomail neukázal, které položky měl předtím, takže je nelze vrátit.</translation>
    </message>
    <message>
        <source>It was put back already.</source>
        <translation>Už to bylo vráceno.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was removed from this entry.</source>
        <translation>Údaje o zákazníkovi byly z tohoto záznamu odstraněny.</translation>
    </message>
    <message>
        <source>There is nothing in Ecomail to put back.</source>
        <translation>V Ecomailu není co vracet.</translation>
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
        <translation>Označeno jako předané</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Souhrn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>When, and which order</source>
        <translation>Kdy a která objednávka</translation>
    </message>
</context>
<context>
    <name>HistoryTree</name>
    <message>
        <source>Each run unfolds into its orders; what the chosen one changed is below</source>
        <translation>Každou úlohu lze rozbalit na její objednávky; co vybraná změnila, je pod seznamem</translation>
    </message>
    <message>
        <source>Runs, and what was sent in each</source>
        <translation>Úlohy a co se v nich odeslalo</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Can be put back</source>
        <translation>Lze vrátit v Ecomailu</translation>
    </message>
    <message>
        <source>Cannot come back: item tags that Ecomail does not show, marks in your shop, and e-mails already sent.</source>
        <translation>Vrátit nelze: štítky položek, které Ecomail nezobrazuje, označení ve vašem obchodě a e-maily, které už odešly.</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Vymazat hledání</translation>
    </message>
    <message>
        <source>Empty the search and list every run</source>
        <translation>Vymaže hledání a ukáže všechny úlohy</translation>
    </message>
    <message>
        <source>Every comparison and every order that is sent to Ecomail is listed here. What was sent can be put back.</source>
        <translation>Najdete tu každé porovnání a každou objednávku odeslanou do Ecomailu. Co se odeslalo, můžete v Ecomailu vrátit.</translation>
    </message>
    <message>
        <source>Every order of the chosen run and what became of it, as Excel, CSV, PDF or a page to print</source>
        <translation>Každá objednávka z vybrané úlohy a jak to s ní dopadlo, jako Excel, CSV, PDF nebo stránka k tisku</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Looking at what Ecomail holds now…</source>
        <translation>Zjišťuje se, co je teď v Ecomailu…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nic nenalezeno</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Zatím se nic neudělalo</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n orders…</source>
        <translation>
            <numerusform>Vrátit %n objednávku…</numerusform>
            <numerusform>Vrátit %n objednávky…</numerusform>
            <numerusform>Vrátit %n objednávek…</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Vrátit v Ecomailu…</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Čte se historie</translation>
    </message>
    <message>
        <source>Report of this run</source>
        <translation>Přehled této úlohy</translation>
    </message>
    <message>
        <source>Report of this run…</source>
        <translation>Přehled této úlohy…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Uloženo jako {file}</translation>
    </message>
    <message>
        <source>Search order, e-mail, item</source>
        <translation>Hledat objednávku, e-mail, položku</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Hledat v historii</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>The chosen orders, or every order of the chosen run; you see first what that would do</source>
        <translation>Vybrané objednávky, nebo všechny z vybrané úlohy; nejdřív uvidíte, co se stane</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Které záznamy jsou vidět</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Zapisuje se přehled…</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n zatím nelze odeslat</numerusform>
            <numerusform>%n zatím nelze odeslat</numerusform>
            <numerusform>%n zatím nelze odeslat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n nešlo ověřit</numerusform>
            <numerusform>%n nešlo ověřit</numerusform>
            <numerusform>%n nešlo ověřit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n se liší</numerusform>
            <numerusform>%n se liší</numerusform>
            <numerusform>%n se liší</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing in Ecomail</source>
        <translation>
            <numerusform>%n chybí v Ecomailu</numerusform>
            <numerusform>%n chybějí v Ecomailu</numerusform>
            <numerusform>%n chybí v Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are new since last time</source>
        <translation>
            <numerusform>%n objednávka je od minula nová</numerusform>
            <numerusform>%n objednávky jsou od minula nové</numerusform>
            <numerusform>%n objednávek je od minula nových</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n objednávka zatím není porovnaná</numerusform>
            <numerusform>%n objednávky zatím nejsou porovnané</numerusform>
            <numerusform>%n objednávek zatím není porovnaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n objednávku nešlo ověřit</numerusform>
            <numerusform>%n objednávky nešlo ověřit</numerusform>
            <numerusform>%n objednávek nešlo ověřit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n objednávka čeká na vás</numerusform>
            <numerusform>%n objednávky čekají na vás</numerusform>
            <numerusform>%n objednávek čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only in Ecomail</source>
        <translation>
            <numerusform>%n objednávka jen v Ecomailu</numerusform>
            <numerusform>%n objednávky jen v Ecomailu</numerusform>
            <numerusform>%n objednávek jen v Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n objednávka už jen čeká, až bude ve vašem obchodě označena jako předaná.</numerusform>
            <numerusform>%n objednávky už jen čekají, až budou ve vašem obchodě označeny jako předané.</numerusform>
            <numerusform>%n objednávek už jen čeká, až budou ve vašem obchodě označeny jako předané.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n orders</source>
        <translation>
            <numerusform>Porovnat %n objednávku</numerusform>
            <numerusform>Porovnat %n objednávky</numerusform>
            <numerusform>Porovnat %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Porovnat znovu</translation>
    </message>
    <message>
        <source>Compare them again</source>
        <translation>Porovnat je znovu</translation>
    </message>
    <message>
        <source>Comparing looks at both sides and changes nothing.</source>
        <translation>Porovnání se podívá na obě strany a nic nezmění.</translation>
    </message>
    <message>
        <source>Few causes explain most of it</source>
        <translation>Většinu vysvětlí několik příčin</translation>
    </message>
    <message>
        <source>For your bookkeeper</source>
        <translation>Pro vaši účetní</translation>
    </message>
    <message>
        <source>From a file, CSV or Excel</source>
        <translation>Ze souboru CSV nebo Excel</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Úvod</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importovat…</translation>
    </message>
    <message>
        <source>Last comparison</source>
        <translation>Poslední porovnání</translation>
    </message>
    <message>
        <source>Leads to the next step</source>
        <translation>Přejde k dalšímu kroku</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Zobrazit</translation>
    </message>
    <message numerus="yes">
        <source>Look at %n orders</source>
        <translation>
            <numerusform>Zobrazit %n objednávku</numerusform>
            <numerusform>Zobrazit %n objednávky</numerusform>
            <numerusform>Zobrazit %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Money agrees</source>
        <translation>Částky souhlasí</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>New files come in by themselves</source>
        <translation>Nové soubory se načtou samy</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Nové objednávky</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Není známo</translation>
    </message>
    <message>
        <source>Not on your list</source>
        <translation>Nejsou na vašem seznamu</translation>
    </message>
    <message numerus="yes">
        <source>Nothing else is open: your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Jinak nic nezbývá: váš obchod a Ecomail se shodují u %n objednávky.</numerusform>
            <numerusform>Jinak nic nezbývá: váš obchod a Ecomail se shodují u %n objednávek.</numerusform>
            <numerusform>Jinak nic nezbývá: váš obchod a Ecomail se shodují u %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to decide</source>
        <translation>Není o čem rozhodovat</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Vše je hotovo</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nic na vás nečeká</translation>
    </message>
    <message>
        <source>Nothing was compared yet.</source>
        <translation>Zatím se nic neporovnalo.</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Jen v Ecomailu</translation>
    </message>
    <message>
        <source>Orders agree</source>
        <translation>Objednávky souhlasí</translation>
    </message>
    <message>
        <source>Report by month</source>
        <translation>Přehled po měsících</translation>
    </message>
    <message numerus="yes">
        <source>Review and mark %n…</source>
        <translation>
            <numerusform>Zkontrolovat a označit %n…</numerusform>
            <numerusform>Zkontrolovat a označit %n…</numerusform>
            <numerusform>Zkontrolovat a označit %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Uložit…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Nastavit…</translation>
    </message>
    <message>
        <source>The last comparison broke off</source>
        <translation>Poslední porovnání se přerušilo</translation>
    </message>
    <message>
        <source>They appeared or changed</source>
        <translation>Přibyly nebo se změnily</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Sledovat složku</translation>
    </message>
    <message>
        <source>What is true now can be said once it was compared to the end.</source>
        <translation>Jak to je teď, bude jasné po úplném porovnání.</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Proč se liší</translation>
    </message>
    <message numerus="yes">
        <source>Your shop and Ecomail agree on %n orders.</source>
        <translation>
            <numerusform>Váš obchod a Ecomail se shodují u %n objednávky.</numerusform>
            <numerusform>Váš obchod a Ecomail se shodují u %n objednávek.</numerusform>
            <numerusform>Váš obchod a Ecomail se shodují u %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>no money at odds</source>
        <translation>žádný rozdíl v penězích</translation>
    </message>
    <message numerus="yes">
        <source>of %n on the list</source>
        <translation>
            <numerusform>z %n na seznamu</numerusform>
            <numerusform>ze %n na seznamu</numerusform>
            <numerusform>z %n na seznamu</numerusform>
        </translation>
    </message>
    <message>
        <source>of {money} in your shop</source>
        <translation>z {money} ve vašem obchodě</translation>
    </message>
    <message>
        <source>without {currencies}</source>
        <translation>bez {currencies}</translation>
    </message>
    <message>
        <source>{currency} agree</source>
        <translation>{currency} souhlasí</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>rozdíl {money}</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>City</source>
        <translation>Město</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Země</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Kraj</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
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
        <translation>Ecomail ho potřebuje a Wemasy ho neposkytuje.</translation>
    </message>
    <message>
        <source>Only used to check that it is the right order.</source>
        <translation>Jen ke kontrole, že jde o správnou objednávku.</translation>
    </message>
    <message>
        <source>Only used to check the shop&apos;s figures, never sent.</source>
        <translation>Jen ke kontrole čísel z obchodu; nikdy se neodesílá.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Číslo objednávky</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Název obchodu</translation>
    </message>
    <message>
        <source>The code by which Wemasy knows the order. Without it an order cannot be looked up.</source>
        <translation>Kód, podle kterého Wemasy objednávku pozná. Bez něj ji nelze dohledat.</translation>
    </message>
    <message>
        <source>The shop&apos;s number at Wemasy, if a file has several.</source>
        <translation>Číslo obchodu ve Wemasy, je-li jich v souboru víc.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Website id</source>
        <translation>ID webu</translation>
    </message>
    <message>
        <source>Wemasy code</source>
        <translation>Kód Wemasy</translation>
    </message>
    <message>
        <source>When the order was placed, in the shop&apos;s time zone.</source>
        <translation>Kdy byla objednávka vytvořena, v časovém pásmu obchodu.</translation>
    </message>
</context>
<context>
    <name>ImportFormat</name>
    <message>
        <source>Central European (DOS 852)</source>
        <translation>Středoevropské (DOS 852)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Středoevropské (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Central European (Macintosh)</source>
        <translation>Středoevropské (Macintosh)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Středoevropské (Windows-1250)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Zvolte…</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Čárka  ,</translation>
    </message>
    <message>
        <source>Day first: 3/4 is 3 April</source>
        <translation>Nejdřív den: 3/4 je 3. dubna</translation>
    </message>
    <message>
        <source>Decimal comma: 1.234,50</source>
        <translation>Desetinná čárka: 1.234,50</translation>
    </message>
    <message>
        <source>Decimal point: 1,234.50</source>
        <translation>Desetinná tečka: 1,234.50</translation>
    </message>
    <message>
        <source>Month first: 3/4 is 4 March</source>
        <translation>Nejdřív měsíc: 3/4 je 4. března</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Středník  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulátor</translation>
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
        <translation>Svislá čára  |</translation>
    </message>
    <message>
        <source>Western European (DOS 850)</source>
        <translation>Západoevropské (DOS 850)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>Západoevropské (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western European (Macintosh)</source>
        <translation>Západoevropské (Macintosh)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Západoevropské (Windows-1252)</translation>
    </message>
</context>
<context>
    <name>ImportRepair</name>
    <message>
        <source>Comma is the decimal sign: 1.234,50</source>
        <translation>Čárka je desetinná: 1.234,50</translation>
    </message>
    <message>
        <source>Keep only the address that is in the text</source>
        <translation>Ponechat jen adresu obsaženou v textu</translation>
    </message>
    <message>
        <source>Keep the day and leave out the time</source>
        <translation>Ponechat den a vynechat čas</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>Tuto hodnotu vynechat</translation>
    </message>
    <message>
        <source>Point is the decimal sign: 1,234.50</source>
        <translation>Tečka je desetinná: 1,234.50</translation>
    </message>
    <message>
        <source>Read the day first: 3/4/26 is 3 April 2026</source>
        <translation>Číst nejdřív den: 3/4/26 je 3. dubna 2026</translation>
    </message>
    <message>
        <source>Read the month first: 3/4/26 is 4 March 2026</source>
        <translation>Číst nejdřív měsíc: 3/4/26 je 4. března 2026</translation>
    </message>
    <message>
        <source>Use one value for all</source>
        <translation>Použít jednu hodnotu pro všechny</translation>
    </message>
    <message>
        <source>Use what the order&apos;s first row says</source>
        <translation>Použít, co uvádí první řádek objednávky</translation>
    </message>
    <message>
        <source>Write it with plain characters</source>
        <translation>Zapsat běžnými znaky</translation>
    </message>
</context>
<context>
    <name>ImportSettingsDialog</name>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Převzít</translation>
    </message>
    <message>
        <source>Customers&apos; data that are older than that many days are forgotten by themselves.</source>
        <translation>Údaje o zákaznících starší než tolik dní se samy zapomenou.</translation>
    </message>
    <message>
        <source>Each setting with its value now and in the file</source>
        <translation>Každé nastavení s nynější hodnotou a hodnotou v souboru</translation>
    </message>
    <message>
        <source>Figures of this shop would be told to an address.</source>
        <translation>Údaje o tomto obchodu by se posílaly na jinou adresu.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Import nastavení</translation>
    </message>
    <message>
        <source>It decides what is sent at night without asking.</source>
        <translation>Určuje, co se v noci odešle bez dotazu.</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>Nic jiného se nezmění.</translation>
    </message>
    <message>
        <source>Orders come from there or go there. The key is asked for again.</source>
        <translation>Objednávky odtud přicházejí nebo sem odcházejí. Klíč bude třeba zadat znovu.</translation>
    </message>
    <message>
        <source>These are taken only if you tick them. Do so if you know why they are there.</source>
        <translation>Tyto změny se převezmou, jen když je zaškrtnete. Udělejte to, pokud víte, proč tam jsou.</translation>
    </message>
    <message>
        <source>This file changes the settings of the open shop. Its keys stay.</source>
        <translation>Tento soubor mění nastavení otevřeného obchodu. Klíče zůstanou.</translation>
    </message>
    <message>
        <source>This shop may then be changed in Ecomail and in Wemasy; today it only looks.</source>
        <translation>Tento obchod se pak smí měnit v Ecomailu a ve Wemasy; nyní se jen prohlíží.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Co se změní</translation>
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
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Format and columns</source>
        <translation>Formát a sloupce</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Import objednávek</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problémy</translation>
    </message>
    <message>
        <source>Save the rows that were left out</source>
        <translation>Uložit vynechané řádky</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Souhrn</translation>
    </message>
    <message>
        <source>{name} - rows left out.csv</source>
        <translation>{name} - vynechané řádky.csv</translation>
    </message>
</context>
<context>
    <name>InterruptedNote</name>
    <message>
        <source>&amp;Go on where you stopped ({done} of {total})</source>
        <translation>&amp;Pokračovat, kde jste skončili ({done} z {total})</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Teď ne</translation>
    </message>
    <message>
        <source>Compares the orders that had no turn yet</source>
        <translation>Porovná objednávky, na které ještě nedošlo</translation>
    </message>
    <message>
        <source>Hides this line; the next comparison of all orders goes on there as well</source>
        <translation>Skryje tento řádek; příští porovnání všech objednávek tam také naváže</translation>
    </message>
    <message>
        <source>The comparison was not finished. What was compared is kept.</source>
        <translation>Porovnání nebylo dokončeno. Co je porovnáno, zůstává.</translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Shows again what was shown before (Esc)</source>
        <translation>Ukáže znovu, co bylo vidět předtím (Esc)</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>&amp;Keep until I close the program</source>
        <translation>&amp;Uchovat do zavření programu</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>Dotaz na {service}…</translation>
    </message>
    <message>
        <source>Kept until you close the program; it is not stored.</source>
        <translation>Uchová se do zavření programu; uložen není.</translation>
    </message>
    <message>
        <source>Paste a new one to replace it</source>
        <translation>Vložte nový a nahradí ho</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Vložte ho sem</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odstranit</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Stored in the password store of this computer.</source>
        <translation>Uložen v úložišti hesel tohoto počítače.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Otestovat spojení</translation>
    </message>
    <message>
        <source>The key you typed is not stored yet.</source>
        <translation>Zadaný klíč zatím není uložen.</translation>
    </message>
    <message>
        <source>The password store of this computer is locked. Unlock it and try again, or keep the key until you close the program.</source>
        <translation>Úložiště hesel tohoto počítače je zamčené. Odemkněte ho a zkuste to znovu, nebo klíč uchovejte do zavření programu.</translation>
    </message>
    <message>
        <source>You can keep the key until you close the program.</source>
        <translation>Klíč můžete uchovat do zavření programu.</translation>
    </message>
    <message>
        <source>{service} answered. The account is “{account}”.</source>
        <translation>{service} odpovídá. Účet je „{account}“.</translation>
    </message>
    <message>
        <source>{service} answered: the connection works.</source>
        <translation>{service} odpovídá: spojení funguje.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Ecomail: API key</source>
        <translation>Ecomail: API klíč</translation>
    </message>
    <message>
        <source>In Ecomail: “Manage your account”, “For developers”, “Copy API key”; only administrators see it. If you do not see it, ask an administrator for it.</source>
        <translation>V Ecomailu: „Správa účtu“, „Pro vývojáře“; vidí ho jen správci. Pokud ho nevidíte, požádejte o něj správce.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klíče</translation>
    </message>
    <message>
        <source>Keys are kept in the password store of this computer, and nowhere else.</source>
        <translation>Klíče jsou v úložišti hesel tohoto počítače a nikde jinde.</translation>
    </message>
    <message>
        <source>No key yet. Without it nothing can be compared with Ecomail.</source>
        <translation>Klíč zatím chybí. Bez něj nelze s Ecomailem nic porovnat.</translation>
    </message>
    <message>
        <source>No token. That is fine: try it without one first.</source>
        <translation>Token chybí. To nevadí: zkuste to nejdřív bez něj.</translation>
    </message>
    <message>
        <source>Wemasy: API token (optional)</source>
        <translation>Wemasy: API token (nepovinný)</translation>
    </message>
    <message>
        <source>You make one in Wemasy, among the API tokens of your account. It is only needed if Wemasy refuses to answer without it.</source>
        <translation>Vytvoříte ho ve Wemasy mezi API tokeny svého účtu. Je potřeba, jen když Wemasy bez něj odmítá odpovědět.</translation>
    </message>
</context>
<context>
    <name>LastNight</name>
    <message>
        <source>Last night</source>
        <translation>Minulá noc</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>Ukázat v historii</translation>
    </message>
    <message>
        <source>Shows what was sent, order by order, and puts it back</source>
        <translation>Ukáže po objednávkách, co se odeslalo, a vrátí to</translation>
    </message>
</context>
<context>
    <name>LastRuns</name>
    <message>
        <source>All of it</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Poslední úlohy</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
    <message>
        <source>Shows this run in the history</source>
        <translation>Zobrazí tuto úlohu v historii</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Ukáže, co se odeslalo, a umí to vrátit</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>categories</source>
        <translation>kategorie</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategorie</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kód</translation>
    </message>
    <message>
        <source>price</source>
        <translation>cena</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>množství</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>štítky</translation>
    </message>
    <message>
        <source>title</source>
        <translation>název</translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message numerus="yes">
        <source>%n orders are no longer new.</source>
        <translation>
            <numerusform>%n objednávka už není nová.</numerusform>
            <numerusform>%n objednávky už nejsou nové.</numerusform>
            <numerusform>%n objednávek už není nových.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be opened for {address}</source>
        <translation>Pro adresu {address} se nepodařilo otevřít prohlížeč</translation>
    </message>
    <message>
        <source>The filter was saved as “{name}”.</source>
        <translation>Filtr byl uložen jako „{name}“.</translation>
    </message>
    <message>
        <source>The filter “{name}” was deleted.</source>
        <translation>Filtr „{name}“ byl smazán.</translation>
    </message>
    <message>
        <source>This order lacks what the address of its page is made of.</source>
        <translation>U této objednávky chybí údaj, ze kterého se skládá adresa její stránky.</translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>Comparison</source>
        <translation>Porovnání</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ecomail total</source>
        <translation>Celkem v Ecomailu</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Položky</translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Nové od minula</translation>
    </message>
    <message>
        <source>Nothing new since last time</source>
        <translation>Od minula nic nového</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Číslo objednávky</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>Stav platby</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Předáno</translation>
    </message>
    <message>
        <source>Shop total</source>
        <translation>Celkem v obchodě</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Co se liší</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>obsahuje</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>neobsahuje</translation>
    </message>
    <message>
        <source>from</source>
        <translation>od</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>od … do</translation>
    </message>
    <message>
        <source>is</source>
        <translation>je</translation>
    </message>
    <message>
        <source>is among others</source>
        <translation>je mezi nimi</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>není</translation>
    </message>
    <message>
        <source>is only</source>
        <translation>je jen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>nejvýše</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>{field} contains {value}</source>
        <translation>{field} obsahuje {value}</translation>
    </message>
    <message>
        <source>{field} does not contain {value}</source>
        <translation>{field} neobsahuje {value}</translation>
    </message>
    <message>
        <source>{field} from {value}</source>
        <translation>{field} od {value}</translation>
    </message>
    <message>
        <source>{field} from {value} to {until}</source>
        <translation>{field} od {value} do {until}</translation>
    </message>
    <message>
        <source>{field} is not {value}</source>
        <translation>{field} není {value}</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field} je {value}</translation>
    </message>
    <message>
        <source>{field} up to {value}</source>
        <translation>{field} nejvýše {value}</translation>
    </message>
    <message>
        <source>{field}: also {value}</source>
        <translation>{field}: také {value}</translation>
    </message>
    <message>
        <source>{field}: only {value}</source>
        <translation>{field}: jen {value}</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>More tools</source>
        <translation>Další nástroje</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Shop: {name}</source>
        <translation>Obchod: {name}</translation>
    </message>
    <message>
        <source>The open shop, and the others</source>
        <translation>Otevřený obchod a ostatní</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Nástroje</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n objednávka čeká na vás.</numerusform>
            <numerusform>%n objednávky čekají na vás.</numerusform>
            <numerusform>%n objednávek čeká na vás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shops could not be compared: their tiles say why.</source>
        <translation>
            <numerusform>%n obchod nešlo porovnat: důvod je na jeho dlaždici.</numerusform>
            <numerusform>%n obchody nešlo porovnat: důvod je na jejich dlaždicích.</numerusform>
            <numerusform>%n obchodů nešlo porovnat: důvod je na jejich dlaždicích.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Pokrač&amp;ovat</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and mark %n…</source>
        <translation>
            <numerusform>&amp;Zkontrolovat a označit %n…</numerusform>
            <numerusform>&amp;Zkontrolovat a označit %n…</numerusform>
            <numerusform>&amp;Zkontrolovat a označit %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n selected…</source>
        <translation>
            <numerusform>&amp;Zkontrolovat a odeslat %n vybranou…</numerusform>
            <numerusform>&amp;Zkontrolovat a odeslat %n vybrané…</numerusform>
            <numerusform>&amp;Zkontrolovat a odeslat %n vybraných…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review and send %n…</source>
        <translation>
            <numerusform>&amp;Zkontrolovat a odeslat %n…</numerusform>
            <numerusform>&amp;Zkontrolovat a odeslat %n…</numerusform>
            <numerusform>&amp;Zkontrolovat a odeslat %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review and send…</source>
        <translation>&amp;Zkontrolovat a odeslat…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review: send %n, mark {mark}…</source>
        <translation>
            <numerusform>&amp;Zkontrolovat: odeslat %n, označit {mark}…</numerusform>
            <numerusform>&amp;Zkontrolovat: odeslat %n, označit {mark}…</numerusform>
            <numerusform>&amp;Zkontrolovat: odeslat %n, označit {mark}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n shops.</source>
        <translation>
            <numerusform>Porovnán %n obchod.</numerusform>
            <numerusform>Porovnány %n obchody.</numerusform>
            <numerusform>Porovnáno %n obchodů.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing all shops…</source>
        <translation>Porovnávají se všechny obchody…</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what became of %n orders…</source>
        <translation>
            <numerusform>Zjišťuje se, jak dopadla %n objednávka…</numerusform>
            <numerusform>Zjišťuje se, jak dopadly %n objednávky…</numerusform>
            <numerusform>Zjišťuje se, jak dopadlo %n objednávek…</numerusform>
        </translation>
    </message>
    <message>
        <source>Finishing what was begun…</source>
        <translation>Dokončuje se, co bylo rozpracováno…</translation>
    </message>
    <message>
        <source>Look only: nothing is sent</source>
        <translation>Jen prohlížení: nic se neodešle</translation>
    </message>
    <message>
        <source>Order Reconciler</source>
        <translation>Order Reconciler</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Poz&amp;astavit</translation>
    </message>
    <message>
        <source>{percent} % – {shop} – Order Reconciler</source>
        <translation>{percent} % – {shop} – Order Reconciler</translation>
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
        <translation>Už zvoleno</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail teď</translation>
    </message>
    <message>
        <source>Ecomail will hold</source>
        <translation>Ecomail potom</translation>
    </message>
    <message>
        <source>Ecomail&apos;s</source>
        <translation>z Ecomailu</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Your shop (Wemasy)</source>
        <translation>Váš obchod (Wemasy)</translation>
    </message>
    <message>
        <source>by hand: {value}</source>
        <translation>ručně: {value}</translation>
    </message>
    <message>
        <source>your shop&apos;s</source>
        <translation>z vašeho obchodu</translation>
    </message>
</context>
<context>
    <name>MeaningDelegate</name>
    <message>
        <source>Choose…</source>
        <translation>Vyberte…</translation>
    </message>
    <message>
        <source>What “{status}” means in Ecomail</source>
        <translation>Co „{status}“ znamená v Ecomailu</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Karta</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Tma&amp;vý vzhled</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Jazyk</translation>
    </message>
    <message>
        <source>&amp;Orders</source>
        <translation>&amp;Objednávky</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>O&amp;bchod</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazení</translation>
    </message>
    <message>
        <source>As the s&amp;ystem has it</source>
        <translation>Podle s&amp;ystému</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>Světlý vzhle&amp;d</translation>
    </message>
    <message>
        <source>Less mo&amp;vement</source>
        <translation>Mé&amp;ně pohybu</translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message>
        <source>All good</source>
        <translation>V pořádku</translation>
    </message>
    <message>
        <source>Blocked or not checked</source>
        <translation>Nelze odeslat nebo neověřeno</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Po měsících</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Liší se</translation>
    </message>
    <message>
        <source>Missing in Ecomail</source>
        <translation>Chybí v Ecomailu</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Částky</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Zatím neporovnáno</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Shows how many orders each month has</source>
        <translation>Zobrazí počet objednávek v každém měsíci</translation>
    </message>
    <message>
        <source>Shows the totals of each month, in the currency of most orders</source>
        <translation>Zobrazí součty za každý měsíc v měně většiny objednávek</translation>
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
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Check the code</source>
        <translation>Ověřit kód</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Porovnat znovu</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Rozhodnout</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Označit</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualizovat</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What next</source>
        <translation>Co dál</translation>
    </message>
</context>
<context>
    <name>NightPage</name>
    <message>
        <source>&amp;Add orders that are missing in Ecomail</source>
        <translation>&amp;Přidávat objednávky, které v Ecomailu chybí</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Od</translation>
    </message>
    <message>
        <source>&amp;Mark orders as reported in your shop</source>
        <translation>Oz&amp;načovat objednávky v obchodě jako předané</translation>
    </message>
    <message>
        <source>&amp;Send at night without asking</source>
        <translation>&amp;V noci odesílat bez dotazu</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Do</translation>
    </message>
    <message>
        <source>A night over one of these limits sends nothing and says so.</source>
        <translation>Noc, která by některou mez překročila, neodešle nic a oznámí to.</translation>
    </message>
    <message>
        <source>A night that would send a larger share sends nothing</source>
        <translation>Noc, která by odeslala větší podíl, neodešle nic</translation>
    </message>
    <message>
        <source>A night that would send more sends nothing</source>
        <translation>Noc, která by jich odeslala víc, neodešle nic</translation>
    </message>
    <message>
        <source>A night whose orders come to more sends nothing</source>
        <translation>Noc, jejíž objednávky dají dohromady víc, neodešle nic</translation>
    </message>
    <message>
        <source>After it no shift begins; one that has begun goes on</source>
        <translation>Potom už žádná směna nezačne; začatá pokračuje</translation>
    </message>
    <message>
        <source>Comparing. Nothing is sent…</source>
        <translation>Porovnává se. Nic se neodesílá…</translation>
    </message>
    <message>
        <source>Correct orders in Ecomail that differ only by these causes:</source>
        <translation>Aktualizovat v Ecomailu objednávky, které se liší jen z těchto příčin:</translation>
    </message>
    <message>
        <source>Ecomail does not show item tags. If you gave items tags there, a correction overwrites them.</source>
        <translation>Ecomail štítky položek neukazuje. Pokud jste je tam položkám dali, aktualizace je přepíše.</translation>
    </message>
    <message>
        <source>How much, and when</source>
        <translation>Kolik a kdy</translation>
    </message>
    <message>
        <source>In its hours it compares, and sends without asking what is allowed here, while this window is open, whichever shop it shows. Everything it sends can be put back. What carries a warning always waits for you.</source>
        <translation>Ve svých hodinách porovnává a bez dotazu odesílá, co je tu povoleno, dokud je toto okno otevřené, ať ukazuje kterýkoli obchod. Všechno, co odešle, lze vrátit. Co má upozornění, vždy čeká na vás.</translation>
    </message>
    <message>
        <source>Marks what Ecomail already holds as your shop has it</source>
        <translation>Označí, co už v Ecomailu je stejně jako v obchodě</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Noční směna</translation>
    </message>
    <message>
        <source>None is known. Compare the orders first.</source>
        <translation>Žádná není známá. Nejdřív objednávky porovnejte.</translation>
    </message>
    <message>
        <source>Orders a night, at m&amp;ost</source>
        <translation>Objednávek za noc, ne&amp;jvýše</translation>
    </message>
    <message>
        <source>Orders of which nothing else differs are corrected at night</source>
        <translation>Objednávky, u kterých se nic jiného neliší, se v noci aktualizují</translation>
    </message>
    <message>
        <source>Saves these settings, compares, and lists it; sends nothing</source>
        <translation>Uloží toto nastavení, porovná a vypíše to; nic neodešle</translation>
    </message>
    <message>
        <source>Sha&amp;re of the list, at most</source>
        <translation>Podí&amp;l ze seznamu, nejvýše</translation>
    </message>
    <message>
        <source>Show what last night &amp;would have sent</source>
        <translation>&amp;Ukázat, co by odeslala minulou noc</translation>
    </message>
    <message>
        <source>Switches the night shift of this shop on or off</source>
        <translation>Zapne nebo vypne noční směnu tohoto obchodu</translation>
    </message>
    <message>
        <source>The time at which the night begins, in the time zone of the shop</source>
        <translation>Čas, kdy noc začíná, v časovém pásmu obchodu</translation>
    </message>
    <message>
        <source>Their totals together, at mos&amp;t</source>
        <translation>Jejich částky &amp;celkem, nejvýše</translation>
    </message>
    <message>
        <source>Without automations. One that Ecomail may hold under another number waits for you.</source>
        <translation>Bez automatizací. Objednávka, kterou Ecomail možná má pod jiným číslem, čeká na vás.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n of the {listed} orders on the list would be sent, more than {share} in a hundred. Nothing was sent.</source>
        <translation>
            <numerusform>Odeslala by se %n z {listed} objednávek na seznamu, víc než {share} ze sta. Nic se neodeslalo.</numerusform>
            <numerusform>Odeslaly by se %n z {listed} objednávek na seznamu, víc než {share} ze sta. Nic se neodeslalo.</numerusform>
            <numerusform>Odeslalo by se %n z {listed} objednávek na seznamu, víc než {share} ze sta. Nic se neodeslalo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait: {reason}</source>
        <translation>
            <numerusform>%n objednávka čeká: {reason}</numerusform>
            <numerusform>%n objednávky čekají: {reason}</numerusform>
            <numerusform>%n objednávek čeká: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would be sent, and at most {most} may go in one night. Nothing was sent.</source>
        <translation>
            <numerusform>Odeslala by se %n objednávka, ale za noc smí odejít nejvýš {most}. Nic se neodeslalo.</numerusform>
            <numerusform>Odeslaly by se %n objednávky, ale za noc smí odejít nejvýš {most}. Nic se neodeslalo.</numerusform>
            <numerusform>Odeslalo by se %n objednávek, ale za noc smí odejít nejvýš {most}. Nic se neodeslalo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders would have waited: {reason}</source>
        <translation>
            <numerusform>%n objednávka by čekala: {reason}</numerusform>
            <numerusform>%n objednávky by čekaly: {reason}</numerusform>
            <numerusform>%n objednávek by čekalo: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is kept, so it can be put back; item tags are not part of it, since Ecomail does not show them.</source>
        <translation>Uchová se kopie, takže to lze vrátit; štítky položek v ní nejsou, protože je Ecomail nezobrazuje.</translation>
    </message>
    <message numerus="yes">
        <source>A new cause of differences, %n orders: {reason}</source>
        <translation>
            <numerusform>Nová příčina rozdílů, %n objednávka: {reason}</numerusform>
            <numerusform>Nová příčina rozdílů, %n objednávky: {reason}</numerusform>
            <numerusform>Nová příčina rozdílů, %n objednávek: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>A new file needs you. {reason}</source>
        <translation>Nový soubor na vás čeká. {reason}</translation>
    </message>
    <message>
        <source>A spreadsheet changed this id to “{value}”. Format the column as text, put the ids in again and export once more.</source>
        <translation>Tabulkový program změnil toto ID na „{value}“. Naformátujte sloupec jako text, doplňte ID znovu a exportujte ještě jednou.</translation>
    </message>
    <message>
        <source>A spreadsheet may have swapped day and month here: other dates of this column stayed text. Choose whether the day or the month comes first.</source>
        <translation>Tabulka zde mohla zaměnit den a měsíc: jiná data v tomto sloupci zůstala textem. Zvolte, zda je první den, nebo měsíc.</translation>
    </message>
    <message>
        <source>Accents are missing in Ecomail.</source>
        <translation>V Ecomailu chybí diakritika.</translation>
    </message>
    <message>
        <source>Adding orders at night is switched off.</source>
        <translation>Přidávání objednávek v noci je vypnuté.</translation>
    </message>
    <message>
        <source>Amounts in {param} arrive in Ecomail without being converted.</source>
        <translation>Částky v {param} přicházejí do Ecomailu bez přepočtu.</translation>
    </message>
    <message>
        <source>An earlier attempt to send this order has no certain outcome yet. It is looked up before anything else is sent.</source>
        <translation>Dřívější pokus o odeslání této objednávky zatím nemá jistý výsledek. Než se odešle cokoli dalšího, dohledá se.</translation>
    </message>
    <message>
        <source>An item’s price is sent for one piece.</source>
        <translation>Cena položky se posílá za jeden kus.</translation>
    </message>
    <message>
        <source>An item’s price is sent for the whole item.</source>
        <translation>Cena položky se posílá za celou položku.</translation>
    </message>
    <message>
        <source>Another order on the list has the number {order_id} as well ({sessions}). Ecomail knows orders by their number, so remove the wrong one from the list first.</source>
        <translation>Číslo {order_id} má v seznamu i jiná objednávka ({sessions}). Ecomail pozná objednávky podle čísla, takže tu nesprávnou nejdřív ze seznamu odeberte.</translation>
    </message>
    <message>
        <source>Comparing did not work: {reason}</source>
        <translation>Porovnání se nepodařilo: {reason}</translation>
    </message>
    <message>
        <source>Converted from {currency} to {shop_currency} at a rate of {rate}.</source>
        <translation>Přepočteno z {currency} na {shop_currency} kurzem {rate}.</translation>
    </message>
    <message>
        <source>Correcting orders at night is switched off.</source>
        <translation>Aktualizace objednávek v noci je vypnutá.</translation>
    </message>
    <message>
        <source>Dates are UTC taken for local time.</source>
        <translation>Data jsou v UTC, které se čte jako místní čas.</translation>
    </message>
    <message>
        <source>Dates are local time taken for UTC.</source>
        <translation>Data jsou v místním čase, který se čte jako UTC.</translation>
    </message>
    <message>
        <source>Dates are off by {param} h.</source>
        <translation>Data se liší o {param} h.</translation>
    </message>
    <message>
        <source>Dates are one hour off in summer time.</source>
        <translation>Data se v letním čase liší o hodinu.</translation>
    </message>
    <message>
        <source>E-mails that Ecomail sent meanwhile cannot be taken back.</source>
        <translation>E-maily, které Ecomail mezitím odeslal, nelze vzít zpět.</translation>
    </message>
    <message>
        <source>Earlier orders have no certain outcome yet, so nothing else was sent.</source>
        <translation>U dřívějších objednávek ještě není jistý výsledek, proto se nic dalšího neodeslalo.</translation>
    </message>
    <message>
        <source>Earlier orders with more than one piece of an item: {looked_at}.
Prices: {line_totals} × of the whole item, {pieces} × of one piece.
Totals: {with_all} × with tax and shipping, {without_shipping} × without shipping, {without_tax} × without tax and shipping.
Shop name: {shops}. Currencies: {currencies}.</source>
        <translation>Dřívější objednávky s více než jedním kusem položky: {looked_at}.
Ceny: {line_totals} × za celou položku, {pieces} × za jeden kus.
Celkové částky: {with_all} × s DPH a dopravou, {without_shipping} × bez dopravy, {without_tax} × bez DPH a dopravy.
Název obchodu: {shops}. Měny: {currencies}.</translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all.</source>
        <translation>
            <numerusform>V Ecomailu je také %n objednávka pod názvem „{shop}“, celkem {sum}.</numerusform>
            <numerusform>V Ecomailu jsou také %n objednávky pod názvem „{shop}“, celkem {sum}.</numerusform>
            <numerusform>V Ecomailu je také %n objednávek pod názvem „{shop}“, celkem {sum}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders under “{shop}”, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>V Ecomailu je také %n objednávka pod názvem „{shop}“, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
            <numerusform>V Ecomailu jsou také %n objednávky pod názvem „{shop}“, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
            <numerusform>V Ecomailu je také %n objednávek pod názvem „{shop}“, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ecomail also holds %n orders without the name of a shop, {sum} in all: {people} of the same people as orders on the list, {amounts} of them with the same amount.</source>
        <translation>
            <numerusform>V Ecomailu je také %n objednávka bez názvu obchodu, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
            <numerusform>V Ecomailu jsou také %n objednávky bez názvu obchodu, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
            <numerusform>V Ecomailu je také %n objednávek bez názvu obchodu, celkem {sum}: {people} od stejných lidí jako objednávky v seznamu, z toho {amounts} se stejnou částkou.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ecomail also holds an order {order_id} of another shop, “{shop}”, and this account has one numbering for all its shops: sending could overwrite that one. Keep what Ecomail holds, or correct it in Ecomail.</source>
        <translation>Ecomail má i objednávku {order_id} jiného obchodu, „{shop}“, a tento účet má pro všechny své obchody jedno číslování: odeslání by mohlo přepsat právě tu. Ponechte, co má Ecomail, nebo to opravte v Ecomailu.</translation>
    </message>
    <message>
        <source>Ecomail also holds an order {order_id} of another shop, “{shop}”. Sending goes by the number and could overwrite that one. Say under Settings whether each shop of this account has numbers of its own, or keep what Ecomail holds.</source>
        <translation>Ecomail má i objednávku {order_id} jiného obchodu, „{shop}“. Odesílá se podle čísla a mohla by se přepsat právě ta. V Nastavení řekněte, zda má každý obchod tohoto účtu vlastní čísla, nebo ponechte, co má Ecomail.</translation>
    </message>
    <message>
        <source>Ecomail changed this order after it was sent. Putting it back also undoes that change.</source>
        <translation>Ecomail tuto objednávku po odeslání změnil. Vrácení zruší i tuto změnu.</translation>
    </message>
    <message>
        <source>Ecomail did not show {fields} when this was sent, so it cannot come back.</source>
        <translation>Když se to odesílalo, Ecomail neukazoval {fields}, takže se to nemůže vrátit.</translation>
    </message>
    <message>
        <source>Ecomail does not hold it any more.</source>
        <translation>V Ecomailu už není.</translation>
    </message>
    <message>
        <source>Ecomail does not show item tags, so they cannot be compared. If you gave items tags in Ecomail, sending overwrites them.</source>
        <translation>Ecomail štítky položek nezobrazuje, proto je nelze porovnat. Pokud jste je v Ecomailu zadali, odeslání je přepíše.</translation>
    </message>
    <message>
        <source>Ecomail does not show “{field}” of this order, and sending would remove what it holds there. Type the value on the card, or choose the shop’s to send the order without it.</source>
        <translation>Ecomail u této objednávky neukazuje „{field}“ a odeslání by smazalo, co tam má. Napište hodnotu na kartě, nebo zvolte tu z obchodu a objednávka se odešle bez ní.</translation>
    </message>
    <message>
        <source>Ecomail does not show “{field}” of this order. Sending removes what it holds there, as you chose.</source>
        <translation>Ecomail u této objednávky neukazuje „{field}“. Odeslání smaže, co tam má, jak jste zvolili.</translation>
    </message>
    <message>
        <source>Ecomail holds another amount: {amount}.</source>
        <translation>V Ecomailu je jiná částka: {amount}.</translation>
    </message>
    <message>
        <source>Ecomail holds another status ({param}).</source>
        <translation>V Ecomailu je jiný stav ({param}).</translation>
    </message>
    <message>
        <source>Ecomail holds it {count} times, all alike ({now} in all): {surplus} of them go, one stays ({then}). Ecomail removes by the number; should it remove all of them, one is added again at once, without automations.</source>
        <translation>Ecomail ji má {count}×, všechny stejné (dohromady {now}): {surplus} zmizí, jedna zůstane ({then}). Ecomail odebírá podle čísla; kdyby odebral všechny, jedna se hned přidá znovu, bez automatizací.</translation>
    </message>
    <message>
        <source>Ecomail holds orders of the list twice, under several addresses or on several days: {numbers}. They wait until only the right one is left in Ecomail.</source>
        <translation>Ecomail drží objednávky ze seznamu dvakrát, pod různými adresami nebo v různých dnech: {numbers}. Čekají, dokud v Ecomailu nezůstane jen ta správná.</translation>
    </message>
    <message>
        <source>Ecomail holds shipping as an item of its own.</source>
        <translation>V Ecomailu je doprava vedená jako samostatná položka.</translation>
    </message>
    <message>
        <source>Ecomail holds the item {param}, which your shop does not have.</source>
        <translation>V Ecomailu je položka {param}, kterou váš obchod nemá.</translation>
    </message>
    <message>
        <source>Ecomail holds the moment of sending, not that of the order.</source>
        <translation>V Ecomailu je okamžik odeslání, ne objednání.</translation>
    </message>
    <message>
        <source>Ecomail holds the shop’s name as “{param}”.</source>
        <translation>V Ecomailu je název obchodu „{param}“.</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under numbers that begin otherwise ({param}).</source>
        <translation>V Ecomailu mají tyto objednávky čísla s jiným začátkem ({param}).</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under other numbers.</source>
        <translation>V Ecomailu jsou tyto objednávky pod jinými čísly.</translation>
    </message>
    <message>
        <source>Ecomail holds these orders under the shop name “{param}”.</source>
        <translation>V Ecomailu jsou tyto objednávky pod názvem obchodu „{param}“.</translation>
    </message>
    <message>
        <source>Ecomail holds this order number {count} times, and not all of them are what this program sent. Nothing is removed here: look at each in Ecomail, then compare again.</source>
        <translation>Toto číslo objednávky je v Ecomailu {count}× a ne všechny jsou takové, jak je poslal tento program. Tady se nic neodebere: podívejte se na ně v Ecomailu a pak porovnejte znovu.</translation>
    </message>
    <message>
        <source>Ecomail holds this order number {count} times. Remove the wrong ones in Ecomail, then compare again.</source>
        <translation>Toto číslo objednávky je v Ecomailu {count}×. Nesprávné v Ecomailu odstraňte a pak porovnejte znovu.</translation>
    </message>
    <message>
        <source>Ecomail holds this order only once.</source>
        <translation>Ecomail má tuto objednávku jen jednou.</translation>
    </message>
    <message>
        <source>Ecomail holds this order {count} times, each exactly as this program sent it, and counts its money as often: two computers added it at the same moment, or it was added twice. Remove the surplus here; one stays.</source>
        <translation>Ecomail má tuto objednávku {count}×, pokaždé přesně tak, jak ji poslal tento program, a tolikrát počítá i její částku: dva počítače ji přidaly ve stejnou chvíli, nebo byla přidána dvakrát. Nadbytečné tady odeberte; jedna zůstane.</translation>
    </message>
    <message>
        <source>Ecomail holds {held} orders of the same people or the same days that are not on your list</source>
        <translation>Ecomail drží {held} objednávek stejných lidí nebo ze stejných dnů, které nejsou ve vašem seznamu</translation>
    </message>
    <message>
        <source>Ecomail keeps {fields} in a form of its own, whatever is sent. That is no difference.</source>
        <translation>Ecomail uchovává {fields} ve vlastní podobě, ať se odešle cokoli. To není rozdíl.</translation>
    </message>
    <message>
        <source>Ecomail may hold the order already, under another number.</source>
        <translation>Ecomail už objednávku možná má, pod jiným číslem.</translation>
    </message>
    <message>
        <source>Ecomail most likely holds this order already: {numbers} of {shop}. Adding it again would count its money twice. Say whether it is the same or another order.</source>
        <translation>Tato objednávka už v Ecomailu nejspíš je: {numbers}, {shop}. Dalším přidáním by se částka započítala dvakrát. Řekněte, zda je to tatáž, nebo jiná objednávka.</translation>
    </message>
    <message>
        <source>Ecomail receives a quantity of one, however many were bought.</source>
        <translation>Ecomail dostává vždy množství jedna bez ohledu na to, kolik se koupilo.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts a hundred times too large.</source>
        <translation>Ecomail dostává částky stokrát vyšší.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts a hundred times too small.</source>
        <translation>Ecomail dostává částky stokrát nižší.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts rounded to whole ones.</source>
        <translation>Ecomail dostává částky zaokrouhlené na celé.</translation>
    </message>
    <message>
        <source>Ecomail receives amounts without tax.</source>
        <translation>Ecomail dostává částky bez DPH.</translation>
    </message>
    <message>
        <source>Ecomail receives no status.</source>
        <translation>Ecomail nedostává stav.</translation>
    </message>
    <message>
        <source>Ecomail receives no value for “{field}”.</source>
        <translation>Ecomail nedostává hodnotu pole „{field}“.</translation>
    </message>
    <message>
        <source>Ecomail receives only the first category of an item.</source>
        <translation>Ecomail dostává jen první kategorii položky.</translation>
    </message>
    <message>
        <source>Ecomail receives prices from before the discount.</source>
        <translation>Ecomail dostává ceny před slevou.</translation>
    </message>
    <message>
        <source>Ecomail receives prices per item, not per piece.</source>
        <translation>Ecomail dostává ceny za položku, ne za kus.</translation>
    </message>
    <message>
        <source>Ecomail receives prices per piece, not per item.</source>
        <translation>Ecomail dostává ceny za kus, ne za položku.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it, since its e-mail address is no contact there. Tax, shipping and place could not be checked.</source>
        <translation>Ecomail z ní ukazuje jen část, protože její e-mailová adresa tam není mezi kontakty. DPH, dopravu a místo nešlo ověřit.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it, so no copy could be kept to put back. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then try again.</source>
        <translation>Ecomail z ní ukazuje jen část, takže nešlo uchovat kopii pro vrácení. Přidejte její e-mailovou adresu v Ecomailu (Kontakty, váš seznam, Přidat kontakt) a pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of this order, and sending would overwrite the rest unseen. Add its e-mail address in Ecomail (Contacts, your list, Add contact), then compare it again.</source>
        <translation>Ecomail ukazuje jen část této objednávky a odeslání by zbytek přepsalo bez kontroly. Přidejte její e-mailovou adresu v Ecomailu (Kontakty, váš seznam, Přidat kontakt) a pak ji porovnejte znovu.</translation>
    </message>
    <message>
        <source>Ecomail shows {count} items for this order. More than {most} are not compared, and such an order is not overwritten.</source>
        <translation>Ecomail ukazuje u této objednávky položky v počtu {count}. Více než {most} se neporovnává a taková objednávka se nepřepíše.</translation>
    </message>
    <message>
        <source>Ecomail will hold this order {count} times again, and count its money as often.</source>
        <translation>Ecomail pak bude mít tuto objednávku zase {count}× a její částku počítat stejně tolikrát.</translation>
    </message>
    <message>
        <source>Entry {number} ({kind}) is not as it was when the month was closed, or one before it was added or removed.</source>
        <translation>Záznam {number} ({kind}) není takový jako při uzavření měsíce, nebo byl před ním některý přidán či odebrán.</translation>
    </message>
    <message>
        <source>Every order is as it should be ({count}).</source>
        <translation>Všechny objednávky jsou, jak mají být ({count}).</translation>
    </message>
    <message>
        <source>Free items do not arrive in Ecomail.</source>
        <translation>Položky zdarma do Ecomailu nepřicházejí.</translation>
    </message>
    <message>
        <source>From {first} to {last}: {reason}</source>
        <translation>Od {first} do {last}: {reason}</translation>
    </message>
    <message>
        <source>How the shop’s figures are read, with the number of orders: {parts}.</source>
        <translation>Jak se čtou čísla obchodu, s počtem objednávek: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>If it ran now, it would send %n orders.</source>
        <translation>
            <numerusform>Kdyby běžela teď, odeslala by %n objednávku.</numerusform>
            <numerusform>Kdyby běžela teď, odeslala by %n objednávky.</numerusform>
            <numerusform>Kdyby běžela teď, odeslala by %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it ran now, it would send nothing.</source>
        <translation>Kdyby běžela teď, neodeslala by nic.</translation>
    </message>
    <message>
        <source>If it ran now: {reason}</source>
        <translation>Kdyby běžela teď: {reason}</translation>
    </message>
    <message>
        <source>In Ecomail this changed after you last saw the order ({seen}): {fields}. So it was not sent. This card shows what Ecomail holds now. Compare again, then decide.</source>
        <translation>V Ecomailu se po {seen} změnilo: {fields}. Objednávka proto nebyla odeslána. Tato karta ukazuje, co je v Ecomailu nyní. Porovnejte znovu a pak rozhodněte.</translation>
    </message>
    <message>
        <source>In Ecomail {order_id} belongs to another shop, “{shop}”. It is left alone. If your shop was called that before, add the name under Settings; else say that this is another order.</source>
        <translation>V Ecomailu patří {order_id} jinému obchodu, „{shop}“. Nic se s ní nestane. Pokud se tak váš obchod dříve jmenoval, přidejte název v Nastavení; jinak řekněte, že jde o jinou objednávku.</translation>
    </message>
    <message>
        <source>In this file the total differs from row to row of one order, as what each item costs does. Choose “Not used” for its column.</source>
        <translation>V tomto souboru se celková částka v řádcích jedné objednávky liší, jako cena každé položky. U jejího sloupce zvolte „Nepoužito“.</translation>
    </message>
    <message>
        <source>It could not be compared: {reason}</source>
        <translation>Objednávku se nepodařilo porovnat: {reason}</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Bylo to zastaveno.</translation>
    </message>
    <message>
        <source>Item codes begin otherwise in Ecomail ({param}).</source>
        <translation>Kódy položek mají v Ecomailu jiný začátek ({param}).</translation>
    </message>
    <message>
        <source>Item {line} has neither a code nor a title. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Položka {line} nemá kód ani název. Otevřete objednávku ve Wemasy, opravte ji tam a porovnejte znovu.</translation>
    </message>
    <message>
        <source>Item {line} of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Položku {line} této objednávky nelze přečíst: {reason}. Otevřete objednávku ve Wemasy, opravte ji tam a porovnejte znovu.</translation>
    </message>
    <message>
        <source>Its amount is that of this order counted otherwise, such as without shipping or tax: {amount}.</source>
        <translation>Částka odpovídá této objednávce, jen počítané jinak, například bez dopravy nebo DPH: {amount}.</translation>
    </message>
    <message>
        <source>Its seal is not the one that you kept.</source>
        <translation>Pečeť není ta, kterou jste si uložili.</translation>
    </message>
    <message>
        <source>Its sums or its number of orders are not those of the orders in it.</source>
        <translation>Součty nebo počet objednávek neodpovídají objednávkám, které v něm jsou.</translation>
    </message>
    <message>
        <source>Known to write so: {names}.</source>
        <translation>Je známo, že tak zapisuje: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Last night, from {seen}, the night shift would have sent %n orders.</source>
        <translation>
            <numerusform>Minulou noc, od {seen}, by noční směna odeslala %n objednávku.</numerusform>
            <numerusform>Minulou noc, od {seen}, by noční směna odeslala %n objednávky.</numerusform>
            <numerusform>Minulou noc, od {seen}, by noční směna odeslala %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last night, from {seen}, the night shift would have sent nothing.</source>
        <translation>Minulou noc, od {seen}, by noční směna nic neodeslala.</translation>
    </message>
    <message>
        <source>Letters with accents arrive in Ecomail garbled.</source>
        <translation>Písmena s diakritikou přicházejí do Ecomailu poškozená.</translation>
    </message>
    <message>
        <source>Marking orders at night is switched off.</source>
        <translation>Označování objednávek v noci je vypnuté.</translation>
    </message>
    <message>
        <source>Most orders show what the shop’s figures mean, and from now on that decides where an order leaves it open: {parts}. Change it under Settings.</source>
        <translation>Většina objednávek ukazuje, co čísla obchodu znamenají, a to od teď rozhoduje tam, kde to objednávka nechává otevřené: {parts}. Změnit to lze v Nastavení.</translation>
    </message>
    <message numerus="yes">
        <source>Night shift: %n orders were sent and checked.</source>
        <translation>
            <numerusform>Noční směna: %n objednávka byla odeslána a ověřena.</numerusform>
            <numerusform>Noční směna: %n objednávky byly odeslány a ověřeny.</numerusform>
            <numerusform>Noční směna: %n objednávek bylo odesláno a ověřeno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Night shift: nothing had to be sent.</source>
        <translation>Noční směna: nebylo co odeslat.</translation>
    </message>
    <message>
        <source>Night shift: {reason}</source>
        <translation>Noční směna: {reason}</translation>
    </message>
    <message>
        <source>No date is known for this order; Ecomail will date it now.</source>
        <translation>Datum této objednávky není známo; Ecomail jí dá současné.</translation>
    </message>
    <message>
        <source>No e-mail address is known for this order. Type it on the card, or import a file that has it.</source>
        <translation>E-mailová adresa této objednávky není známa. Zadejte ji na kartě, nebo importujte soubor, ve kterém je.</translation>
    </message>
    <message>
        <source>No earlier order of this shop in Ecomail has more than one piece of an item, so it cannot be seen whether prices are per piece.</source>
        <translation>Žádná dřívější objednávka tohoto obchodu v Ecomailu nemá víc kusů jedné položky, takže nelze poznat, zda jsou ceny za kus.</translation>
    </message>
    <message>
        <source>No shop name is set, and Ecomail cannot group an order without one. Fill in the shop name under Settings.</source>
        <translation>Název obchodu není nastaven a bez něj Ecomail objednávku nezařadí. Doplňte název obchodu v Nastavení.</translation>
    </message>
    <message>
        <source>Not compared yet. Compare it first.</source>
        <translation>Zatím neporovnáno. Nejdřív porovnejte.</translation>
    </message>
    <message>
        <source>Nothing arrived in Ecomail.</source>
        <translation>Do Ecomailu nic nepřišlo.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing could be compared for %n days.</source>
        <translation>
            <numerusform>Už %n den se nepodařilo nic porovnat.</numerusform>
            <numerusform>Už %n dny se nepodařilo nic porovnat.</numerusform>
            <numerusform>Už %n dní se nepodařilo nic porovnat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you. Left for later: {later}, ignored: {ignored}.</source>
        <translation>Nic na vás nečeká. Odloženo na později: {later}, ignorováno: {ignored}.</translation>
    </message>
    <message>
        <source>Nothing to send: both sides agree.</source>
        <translation>Není co odeslat: údaje na obou stranách se shodují.</translation>
    </message>
    <message>
        <source>Nothing was done since {seen}, so tonight it is only compared. The next night sends again.</source>
        <translation>Od {seen} se nic nedělo, takže dnes v noci se jen porovnává. Příští noc se zase odesílá.</translation>
    </message>
    <message>
        <source>Nothing was ever compared or sent for this shop, so tonight it is only compared.</source>
        <translation>Pro tento obchod se ještě nikdy nic neporovnalo ani neodeslalo, takže dnes v noci se jen porovnává.</translation>
    </message>
    <message>
        <source>Only the day of an order arrives in Ecomail, without the time.</source>
        <translation>Do Ecomailu přichází jen den objednávky, bez času.</translation>
    </message>
    <message>
        <source>Only the first item of each order arrives in Ecomail.</source>
        <translation>Z každé objednávky přichází do Ecomailu jen první položka.</translation>
    </message>
    <message>
        <source>Orders arrive in Ecomail without their items.</source>
        <translation>Objednávky přicházejí do Ecomailu bez položek.</translation>
    </message>
    <message>
        <source>Orders from after that are left out, and what was sent since counts as not sent; all else is as it is now.</source>
        <translation>Pozdější objednávky se nepočítají a co se odeslalo od té doby, bere se jako neodeslané; vše ostatní je tak, jak je to teď.</translation>
    </message>
    <message>
        <source>Orders in Ecomail that belong to “{other}”: {count}. The shop here is “{name}”; to Ecomail these are two shops, so such orders are left out.</source>
        <translation>V Ecomailu patří k „{other}“ objednávky v počtu {count}. Obchod zde je „{name}“; pro Ecomail jsou to dva obchody, takže se vynechají.</translation>
    </message>
    <message>
        <source>Orders in several currencies are counted together here. Give rates under Settings, so that all are sent in one.</source>
        <translation>Objednávky v různých měnách se zde sčítají dohromady. Zadejte kurzy v Nastavení, aby se všechny posílaly v jedné.</translation>
    </message>
    <message>
        <source>Orders of {amount} in all would be sent, and at most {value} may go in one night. Nothing was sent.</source>
        <translation>Objednávky k odeslání dělají celkem {amount}. Za jednu noc smí odejít nejvýše {value}. Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>Orders on the list without a number yet: {count}. They may be among these; compare first.</source>
        <translation>Objednávky v seznamu, které zatím nemají číslo ({count}), mohou být mezi těmito. Nejdřív je porovnejte.</translation>
    </message>
    <message>
        <source>Orders that agreed when they were last asked, and rest: {count}. Compare everything anew to ask them too.</source>
        <translation>Počet objednávek, které při posledním dotazu souhlasily a teď odpočívají: {count}. Porovnejte vše znovu, aby se ověřily i ony.</translation>
    </message>
    <message>
        <source>Orders that need you: {count}.</source>
        <translation>Čeká na vás objednávek: {count}.</translation>
    </message>
    <message>
        <source>Orders that seemed missing and are in Ecomail after all, under another e-mail address or on another day: {count}. Compare again before you send.</source>
        <translation>Objednávky, které zdánlivě chyběly ({count}), v Ecomailu přece jen jsou, pod jinou e-mailovou adresou nebo v jiný den. Než je odešlete, porovnejte je znovu.</translation>
    </message>
    <message>
        <source>Orders with a total of zero do not arrive in Ecomail.</source>
        <translation>Objednávky s nulovou celkovou částkou do Ecomailu nepřicházejí.</translation>
    </message>
    <message>
        <source>Orders with the payment status “{param}” do not arrive in Ecomail.</source>
        <translation>Objednávky se stavem platby „{param}“ do Ecomailu nepřicházejí.</translation>
    </message>
    <message>
        <source>Refunded in part, and Ecomail holds the full amount.</source>
        <translation>Zčásti vráceno, a Ecomail má celou částku.</translation>
    </message>
    <message>
        <source>Refunded, and Ecomail still counts the full amount.</source>
        <translation>Vráceno, a Ecomail stále počítá celou částku.</translation>
    </message>
    <message>
        <source>Returned items and discounts below zero do not arrive in Ecomail.</source>
        <translation>Vrácené položky a slevy pod nulou do Ecomailu nepřicházejí.</translation>
    </message>
    <message>
        <source>Rows of {file} that were left out: {count}. Import it by hand to see why.</source>
        <translation>Vynechané řádky souboru {file}: {count}. Importujte ho ručně a uvidíte proč.</translation>
    </message>
    <message>
        <source>Sending would remove something that Ecomail holds.</source>
        <translation>Odeslání by odstranilo něco, co v Ecomailu je.</translation>
    </message>
    <message>
        <source>Shipping is left out of the total.</source>
        <translation>V celkové částce chybí doprava.</translation>
    </message>
    <message>
        <source>Since {first}: {reason}</source>
        <translation>Od {first}: {reason}</translation>
    </message>
    <message>
        <source>So much would change at once that the number {count} has to be typed. Nothing was sent.</source>
        <translation>Najednou by se změnilo tolik, že je třeba napsat číslo {count}. Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>Somebody added this order to Ecomail after you last saw it ({seen}), so it was not sent. Compare again, then decide.</source>
        <translation>Někdo tuto objednávku přidal do Ecomailu poté, co jste ji naposledy viděli ({seen}), a proto nebyla odeslána. Porovnejte znovu a pak rozhodněte.</translation>
    </message>
    <message>
        <source>Tax is added a second time.</source>
        <translation>DPH se přičítá podruhé.</translation>
    </message>
    <message>
        <source>The amount is not known.</source>
        <translation>Částka není známá.</translation>
    </message>
    <message>
        <source>The amount is the same: {amount}.</source>
        <translation>Částka je stejná: {amount}.</translation>
    </message>
    <message>
        <source>The categories of an item arrive in Ecomail as one.</source>
        <translation>Kategorie položky přicházejí do Ecomailu jako jedna.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind what was last done ({seen}), so tonight nothing is sent.</source>
        <translation>Hodiny tohoto počítače jsou pozadu za tím, co se naposledy stalo ({seen}), takže dnes v noci se nic neodešle.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: for the services it is {seen}. Set it right. Tonight nothing is sent.</source>
        <translation>Hodiny tohoto počítače jdou špatně: podle služeb je {seen}. Nastavte je správně. Dnes v noci se nic neodešle.</translation>
    </message>
    <message>
        <source>The clock of this computer jumped, so tonight nothing is sent.</source>
        <translation>Hodiny tohoto počítače poskočily, takže dnes v noci se nic neodešle.</translation>
    </message>
    <message>
        <source>The e-mail address is the same: {email}.</source>
        <translation>E-mailová adresa je stejná: {email}.</translation>
    </message>
    <message>
        <source>The e-mail address {email} is not complete. Correct it on the card.</source>
        <translation>E-mailová adresa {email} není úplná. Opravte ji na kartě.</translation>
    </message>
    <message>
        <source>The fee is left out of the total.</source>
        <translation>V celkové částce chybí poplatek.</translation>
    </message>
    <message>
        <source>The figures add up if your shop&apos;s total is {fitting}. Change that under Settings, or choose the amount on the card.</source>
        <translation>Čísla souhlasí, je-li celková částka obchodu {fitting}. Změňte to v Nastavení, nebo zvolte částku na kartě.</translation>
    </message>
    <message>
        <source>The figures of the items fit more than one reading ({lines}). Say under Settings what a price and a discount of this shop mean, or choose the amount on the card.</source>
        <translation>Částky položek lze číst více způsoby ({lines}). V Nastavení řekněte, co v tomto obchodě znamená cena a sleva, nebo zvolte částku na kartě.</translation>
    </message>
    <message>
        <source>The file calls this order {file}, Wemasy calls it {wemasy}. Say that the shop’s number counts, or import the file again with the right column or without that one.</source>
        <translation>Soubor tuto objednávku označuje {file}, Wemasy {wemasy}. Řekněte, že platí číslo obchodu, nebo soubor naimportujte znovu se správným sloupcem nebo bez něj.</translation>
    </message>
    <message>
        <source>The file gives a total of {file}, the shop&apos;s figures make {shop}. Choose the amount on the card.</source>
        <translation>Soubor uvádí celkem {file}, podle čísel obchodu je to {shop}. Zvolte částku na kartě.</translation>
    </message>
    <message>
        <source>The file gives all {count} orders another number than the shop does ({file} for {wemasy}), so its column holds something else. It was left aside; the shop’s numbers count.</source>
        <translation>Soubor dává všem {count} objednávkám jiné číslo než obchod ({file} místo {wemasy}), takže jeho sloupec obsahuje něco jiného. Byl ponechán stranou; platí čísla obchodu.</translation>
    </message>
    <message>
        <source>The history does not have entry {number} (order {order}) any more.</source>
        <translation>Záznam {number} (objednávka {order}) už v historii není.</translation>
    </message>
    <message>
        <source>The history has an entry {number} (order {order}) from before the month was closed that this statement lacks.</source>
        <translation>Historie má záznam {number} (objednávka {order}) z doby před uzavřením, který v této uzávěrce chybí.</translation>
    </message>
    <message>
        <source>The history says something else of entry {number} (order {order}) than this statement.</source>
        <translation>Historie říká o záznamu {number} (objednávka {order}) něco jiného než tato uzávěrka.</translation>
    </message>
    <message>
        <source>The item {param} does not arrive in Ecomail.</source>
        <translation>Položka {param} do Ecomailu nepřichází.</translation>
    </message>
    <message>
        <source>The items do not add up to the total: items {lines} + shipping {shipping} + tax {tax}, and the shop says {value}. The closest reading makes {nearest}. Choose the amount on the card.</source>
        <translation>Položky nesouhlasí s celkovou částkou: položky {lines} + doprava {shipping} + DPH {tax}, ale obchod uvádí {value}. Nejblíž je {nearest}. Zvolte částku na kartě.</translation>
    </message>
    <message>
        <source>The items that are sent come to {lines} and do not make the total of {total}.</source>
        <translation>Odesílané položky dávají {lines} a netvoří celkovou částku {total}.</translation>
    </message>
    <message>
        <source>The items that would be sent come to {lines} and do not make the total of {total}. Change the items, or say on the card that they are sent as they are.</source>
        <translation>Položky, které by se odeslaly, dávají {lines} a netvoří celkovou částku {total}. Upravte položky, nebo na kartě potvrďte, že se odešlou tak, jak jsou.</translation>
    </message>
    <message>
        <source>The list has orders from {first} to {last} only. What was found outside of these days may well be an order that is not on the list.</source>
        <translation>V seznamu jsou jen objednávky od {first} do {last}. Co se našlo mimo tyto dny, může klidně být objednávka, která v seznamu není.</translation>
    </message>
    <message>
        <source>The night shift of this shop is switched off.</source>
        <translation>Noční směna tohoto obchodu je vypnutá.</translation>
    </message>
    <message>
        <source>The night shift sends from {first} to {last}. It is not that time.</source>
        <translation>Noční směna odesílá od {first} do {last}. Teď je jiný čas.</translation>
    </message>
    <message>
        <source>The number is the same but for prefix, letters or zeros: {number}.</source>
        <translation>Číslo je stejné až na předponu, písmena nebo nuly: {number}.</translation>
    </message>
    <message>
        <source>The order cannot be sent yet.</source>
        <translation>Objednávku zatím nelze odeslat.</translation>
    </message>
    <message>
        <source>The order could not be compared.</source>
        <translation>Objednávku nešlo porovnat.</translation>
    </message>
    <message>
        <source>The order {number} did not end well, so nothing more was begun.</source>
        <translation>Objednávka {number} nedopadla dobře, proto se už nic dalšího nezačalo.</translation>
    </message>
    <message>
        <source>The order {order_id} that you linked is no longer in Ecomail. Unlink it, then compare again.</source>
        <translation>Spojená objednávka {order_id} už v Ecomailu není. Zrušte spojení a porovnejte znovu.</translation>
    </message>
    <message>
        <source>The other amounts of this column are written in another way.</source>
        <translation>Ostatní částky v tomto sloupci jsou zapsané jinak.</translation>
    </message>
    <message>
        <source>The payment status “{status}” has no meaning for Ecomail yet. Choose one under Settings, Payment statuses.</source>
        <translation>Stav platby „{status}“ zatím pro Ecomail nemá význam. Zvolte ho v Nastavení, Stavy plateb.</translation>
    </message>
    <message>
        <source>The products are the same.</source>
        <translation>Produkty jsou stejné.</translation>
    </message>
    <message>
        <source>The rows of this order do not agree: line {first_line} says “{first}”, line {second_line} says “{second}”.</source>
        <translation>Řádky této objednávky si odporují: řádek {first_line} uvádí „{first}“, řádek {second_line} uvádí „{second}“.</translation>
    </message>
    <message>
        <source>The shop is written in several ways, and to Ecomail each is a shop of its own. Use one spelling under Settings.</source>
        <translation>Obchod je zapsán různě a pro Ecomail je každý zápis samostatný obchod. Používejte v Nastavení jeden zápis.</translation>
    </message>
    <message>
        <source>The shop keeps the order marked as reported.</source>
        <translation>Objednávka zůstane v obchodě označena jako předaná.</translation>
    </message>
    <message>
        <source>The shop says that this order was reported already, but Ecomail shows it neither under its e-mail address nor around its day. If it should be there, look with “Only in Ecomail”, which asks for every day of the list.</source>
        <translation>Podle obchodu už tato objednávka byla předána, ale Ecomail ji neukazuje ani pod její e-mailovou adresou, ani kolem jejího dne. Pokud by tam měla být, hledejte přes „Jen v Ecomailu“, které se ptá na každý den seznamu.</translation>
    </message>
    <message>
        <source>The shop shows this order twice, and not alike: once “{first}”, once “{second}”. If they are of two websites, choose the column that says so.</source>
        <translation>Obchod tuto objednávku uvádí dvakrát, a ne stejně: jednou „{first}“, podruhé „{second}“. Pokud jsou ze dvou webů, zvolte sloupec, který to říká.</translation>
    </message>
    <message>
        <source>The shop writes the currency of this order as “{currency}”, which may mean more than one. Give a rate for {currency} under Settings: 1 where it is the shop’s own.</source>
        <translation>Obchod zapisuje měnu této objednávky jako „{currency}“, což může být více měn. V Nastavení zadejte kurz pro {currency}: 1, je-li to měna obchodu.</translation>
    </message>
    <message>
        <source>The shop&apos;s currency is not set; amounts are taken as they are.</source>
        <translation>Měna obchodu není nastavena; částky se berou tak, jak jsou.</translation>
    </message>
    <message>
        <source>The statement has parts that do not belong to it, or lacks its beginning or its end.</source>
        <translation>Uzávěrka obsahuje části, které do ní nepatří, nebo jí chybí začátek či konec.</translation>
    </message>
    <message>
        <source>The total of {total} is more than twice off from the items of {lines}. Look for a slip of the keys.</source>
        <translation>Celková částka {total} se od položek za {lines} liší více než dvojnásobně. Zkontrolujte, zda nejde o překlep.</translation>
    </message>
    <message>
        <source>The total of {total} is more than twice off from the shop’s {shop}. Look for a slip of the keys.</source>
        <translation>Celková částka {total} se od částky obchodu {shop} liší více než dvojnásobně. Podívejte se, zda nejde o překlep.</translation>
    </message>
    <message>
        <source>The value chosen for “{field}” cannot be used: {reason}.</source>
        <translation>Hodnotu zvolenou pro pole „{field}“ nelze použít: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more like the one above.</source>
        <translation>
            <numerusform>Ještě %n podobný.</numerusform>
            <numerusform>Ještě %n podobné.</numerusform>
            <numerusform>Ještě %n podobných.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a warning to read first.</source>
        <translation>Nejdřív je třeba přečíst upozornění.</translation>
    </message>
    <message>
        <source>There is no Wemasy code in this row.</source>
        <translation>V tomto řádku chybí kód Wemasy.</translation>
    </message>
    <message>
        <source>These orders changed after {param} was closed.</source>
        <translation>Tyto objednávky se změnily po uzavření měsíce {param}.</translation>
    </message>
    <message>
        <source>They are less than {hours} h apart.</source>
        <translation>Dělí je méně než {hours} h.</translation>
    </message>
    <message>
        <source>They are of about the same day.</source>
        <translation>Jsou zhruba ze stejného dne.</translation>
    </message>
    <message>
        <source>They are {minutes} min apart.</source>
        <translation>Dělí je {minutes} min.</translation>
    </message>
    <message>
        <source>This amount can be read in two ways. Choose how the file writes numbers.</source>
        <translation>Tuto částku lze přečíst dvojím způsobem. Zvolte, jak soubor zapisuje čísla.</translation>
    </message>
    <message>
        <source>This date can be two days. Choose whether the day or the month comes first.</source>
        <translation>Toto datum může znamenat dva různé dny. Zvolte, zda je první den, nebo měsíc.</translation>
    </message>
    <message>
        <source>This id has a quotation mark before or after it. Remove it.</source>
        <translation>Před tímto ID nebo za ním jsou uvozovky. Odstraňte je.</translation>
    </message>
    <message>
        <source>This id holds an invisible character ({character}). Type it again.</source>
        <translation>Toto ID obsahuje neviditelný znak ({character}). Zadejte ho znovu.</translation>
    </message>
    <message>
        <source>This id holds the digit “{digit}”, which is not one of 0 to 9. Type it again.</source>
        <translation>Toto ID obsahuje číslici „{digit}“, která není 0 až 9. Zadejte ho znovu.</translation>
    </message>
    <message>
        <source>This is a formula without a result. Open the workbook in Excel, save it, then import it again.</source>
        <translation>Toto je vzorec bez výsledku. Otevřete sešit v Excelu, uložte jej a importujte znovu.</translation>
    </message>
    <message>
        <source>This is a quote, not an order.</source>
        <translation>Toto je nabídka, ne objednávka.</translation>
    </message>
    <message>
        <source>This is a test. Notices of this shop arrive here.</source>
        <translation>Toto je zkouška. Zprávy o tomto obchodu přijdou sem.</translation>
    </message>
    <message>
        <source>This is not a currency. Use three letters, such as EUR or CZK.</source>
        <translation>Toto není měna. Použijte tři písmena, například EUR nebo CZK.</translation>
    </message>
    <message>
        <source>This is not a date with a day, a month and a year of four digits.</source>
        <translation>Toto není datum se dnem, měsícem a čtyřmístným rokem.</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>Toto není peněžní částka.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Toto není e-mailová adresa.</translation>
    </message>
    <message>
        <source>This is only done by hand.</source>
        <translation>Toto se dělá jen ručně.</translation>
    </message>
    <message>
        <source>This is the error {error} of a spreadsheet, not a value. Mend it there and export again.</source>
        <translation>Toto je chyba {error} z tabulky, ne hodnota. Opravte ji tam a exportujte znovu.</translation>
    </message>
    <message>
        <source>This order belongs to the website {other}, and this shop is the website {own}.</source>
        <translation>Tato objednávka patří k webu {other}, tento obchod je web {own}.</translation>
    </message>
    <message>
        <source>This order has no date, so it cannot be seen whether it is of the days you asked for.</source>
        <translation>Tato objednávka nemá datum, takže nelze poznat, zda spadá do zvolených dnů.</translation>
    </message>
    <message>
        <source>This order is in {currency}, the shop counts in {shop_currency}. Give a rate for {currency} under Settings.</source>
        <translation>Tato objednávka je v {currency}, obchod počítá v {shop_currency}. Zadejte v Nastavení kurz pro {currency}.</translation>
    </message>
    <message>
        <source>This order is no longer in Ecomail as you last saw it ({seen}), so it was not sent. Compare again, then decide.</source>
        <translation>Tato objednávka už v Ecomailu není tak, jak jste ji naposledy viděli ({seen}), a proto nebyla odeslána. Porovnejte znovu a pak rozhodněte.</translation>
    </message>
    <message>
        <source>This row has {fields} fields, and the header has {header}. Look for a missing quotation mark.</source>
        <translation>Počet polí v tomto řádku je {fields}, v záhlaví {header}. Hledejte chybějící uvozovku.</translation>
    </message>
    <message>
        <source>This shop is set to look only.</source>
        <translation>Tento obchod je nastaven jen k prohlížení.</translation>
    </message>
    <message>
        <source>This shop keeps another statement of {month}: its seal is {seal}.</source>
        <translation>Tento obchod uchovává jinou uzávěrku měsíce {month}: její pečeť je {seal}.</translation>
    </message>
    <message>
        <source>This text holds a damaged character. Type it again.</source>
        <translation>V tomto textu je poškozený znak. Napište text znovu.</translation>
    </message>
    <message>
        <source>This time does not exist: the clocks went forward that night.</source>
        <translation>Tento čas neexistuje: v tu noc se hodiny posunuly dopředu.</translation>
    </message>
    <message>
        <source>Titles are cut after {param} characters.</source>
        <translation>Názvy jsou zkrácené na {param} znaků.</translation>
    </message>
    <message>
        <source>Titles end in something more in Ecomail ({param}).</source>
        <translation>Názvy končí v Ecomailu něčím navíc ({param}).</translation>
    </message>
    <message>
        <source>Told by Order Reconciler on {computer}. No customer’s data is in it.</source>
        <translation>Posílá Order Reconciler z počítače {computer}. Údaje zákazníků v ní nejsou.</translation>
    </message>
    <message>
        <source>Tonight’s shift is done already.</source>
        <translation>Dnešní směna už je hotová.</translation>
    </message>
    <message>
        <source>Totals are sent with tax and shipping.</source>
        <translation>Celkové částky se posílají s DPH a dopravou.</translation>
    </message>
    <message>
        <source>Totals are sent with tax and without shipping.</source>
        <translation>Celkové částky se posílají s DPH a bez dopravy.</translation>
    </message>
    <message>
        <source>Totals are sent without tax and shipping.</source>
        <translation>Celkové částky se posílají bez DPH a dopravy.</translation>
    </message>
    <message>
        <source>Until {last}: {reason}</source>
        <translation>Do {last}: {reason}</translation>
    </message>
    <message>
        <source>Upper and lower case letters differ.</source>
        <translation>Liší se velká a malá písmena.</translation>
    </message>
    <message>
        <source>Wemasy answers and accepts the key.</source>
        <translation>Wemasy odpovídá a klíč přijímá.</translation>
    </message>
    <message>
        <source>Wemasy answers, but whether it accepts the key could not be seen ({reason}).</source>
        <translation>Wemasy odpovídá, ale zda klíč přijímá, nebylo vidět ({reason}).</translation>
    </message>
    <message>
        <source>Wemasy answers. No key is stored; reading orders and marking them work without one.</source>
        <translation>Wemasy odpovídá. Klíč není uložen; čtení objednávek i jejich označování funguje bez něj.</translation>
    </message>
    <message>
        <source>Wemasy does not know the order.</source>
        <translation>Wemasy objednávku nezná.</translation>
    </message>
    <message>
        <source>Wemasy does not know this order. Check its Wemasy code ({session}) and the website id ({website_id}).</source>
        <translation>Wemasy tuto objednávku nezná. Zkontrolujte kód Wemasy ({session}) a ID webu ({website_id}).</translation>
    </message>
    <message>
        <source>Wemasy gave no currency for this order; it is taken to be {shop_currency}.</source>
        <translation>Wemasy u této objednávky neuvedlo měnu; bere se {shop_currency}.</translation>
    </message>
    <message>
        <source>Wemasy gave no order number for this order, so it cannot be found in Ecomail. Import a file that has it, then compare again.</source>
        <translation>Wemasy u této objednávky neuvedlo číslo, takže ji v Ecomailu nelze najít. Importujte soubor, ve kterém je, a pak porovnejte znovu.</translation>
    </message>
    <message>
        <source>Wemasy gave no payment status for this order. Choose one on the card.</source>
        <translation>Wemasy u této objednávky neuvedlo stav platby. Zvolte ho na kartě.</translation>
    </message>
    <message>
        <source>Wemasy shows no items for this order. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Wemasy u této objednávky neukazuje žádné položky. Otevřete objednávku ve Wemasy, opravte ji tam a porovnejte znovu.</translation>
    </message>
    <message>
        <source>Wemasy shows {count} items for this order. More than {most} are not compared, and such an order is not sent.</source>
        <translation>Wemasy ukazuje u této objednávky položky v počtu {count}. Více než {most} se neporovnává a taková objednávka se neodešle.</translation>
    </message>
    <message>
        <source>What differs is not explained by a cause that you confirmed for the night.</source>
        <translation>Rozdíl nevysvětluje žádná příčina, kterou jste pro noc potvrdili.</translation>
    </message>
    <message>
        <source>What you said on its card that led to this is dropped with it, so that it is not sent again; the history keeps it.</source>
        <translation>Volby na její kartě, které k tomu vedly, se tím zruší, aby se totéž neodeslalo znovu; historie je uchová.</translation>
    </message>
    <message>
        <source>Whether Ecomail holds this order elsewhere in the account was not looked for to the end. Compare it again.</source>
        <translation>Zda Ecomail tuto objednávku drží jinde v účtu, nebylo zjištěno do konce. Porovnejte ji znovu.</translation>
    </message>
    <message>
        <source>You ignore this order, because: {reason}. It comes back when what differs changes.</source>
        <translation>Tuto objednávku ignorujete, protože: {reason}. Vrátí se, když se rozdíl změní.</translation>
    </message>
    <message>
        <source>You left this order for later. It comes back when what differs changes.</source>
        <translation>Tuto objednávku jste odložili na později. Vrátí se, když se rozdíl změní.</translation>
    </message>
    <message>
        <source>You left this order for later: {reason}. It comes back when what differs changes.</source>
        <translation>Tuto objednávku jste odložili na později: {reason}. Vrátí se, když se rozdíl změní.</translation>
    </message>
    <message>
        <source>You linked this order to Ecomail’s {order_id}. That number stays, and what is sent goes there.</source>
        <translation>Tuto objednávku jste spojili s objednávkou {order_id} v Ecomailu. Číslo zůstává a odesílá se k ní.</translation>
    </message>
    <message>
        <source>Your shop changed this order after you last saw it ({seen}), so it was not sent. This card shows what your shop says now: look at it, then send it.</source>
        <translation>Váš obchod tuto objednávku změnil poté, co jste ji naposledy viděli ({seen}), takže se neodeslala. Tato karta ukazuje, co obchod říká teď: podívejte se a pak ji odešlete.</translation>
    </message>
    <message>
        <source>Your shop changed this order while it was being sent. What was sent is in Ecomail; this card shows what your shop says now: look at it, then send it again.</source>
        <translation>Váš obchod tuto objednávku změnil, zatímco se odesílala. Co se odeslalo, je v Ecomailu; tato karta ukazuje, co obchod říká teď: podívejte se a pak ji odešlete znovu.</translation>
    </message>
    <message>
        <source>Your shop moved these orders on, and Ecomail was not told.</source>
        <translation>Obchod tyto objednávky posunul dál a Ecomail o tom neví.</translation>
    </message>
    <message>
        <source>Your shop was last asked about this order on {seen}. It is asked again right before sending, and what changed there is not sent.</source>
        <translation>Obchod byl na tuto objednávku naposledy dotázán {seen}. Těsně před odesláním se zeptá znovu, a co se tam změnilo, se neodešle.</translation>
    </message>
    <message>
        <source>all of them change only “{field}”</source>
        <translation>u všech se mění jen „{field}“</translation>
    </message>
    <message>
        <source>removing more than {most} orders at once</source>
        <translation>odebrání více než {most} objednávek najednou</translation>
    </message>
    <message>
        <source>that is more than a quarter of the {compared} orders compared</source>
        <translation>to je víc než čtvrtina porovnaných objednávek ({compared})</translation>
    </message>
    <message>
        <source>{amount} {currency} was refunded, and Ecomail holds the full amount. Correct the order in your shop, or take the refund off in Ecomail.</source>
        <translation>Bylo vráceno {amount} {currency} a Ecomail má celou částku. Opravte objednávku v obchodě, nebo vrácené peníze odečtěte v Ecomailu.</translation>
    </message>
    <message>
        <source>{amount} {currency} was refunded, which is all of it, and Ecomail still counts it. Cancel the order in your shop, or in Ecomail alone.</source>
        <translation>Bylo vráceno {amount} {currency}, tedy vše, a Ecomail to stále počítá. Zrušte objednávku v obchodě, nebo jen v Ecomailu.</translation>
    </message>
    <message>
        <source>{count} fit equally well. Look at each before you choose.</source>
        <translation>Stejně dobře se hodí {count}. Než zvolíte, podívejte se na každou.</translation>
    </message>
    <message>
        <source>{file} is not the page that was made with this statement.</source>
        <translation>{file} není stránka, která vznikla s touto uzávěrkou.</translation>
    </message>
    <message>
        <source>{file} was imported: {added} orders added, {updated} updated.</source>
        <translation>Soubor {file} byl importován: přidáno objednávek {added}, aktualizováno {updated}.</translation>
    </message>
    <message>
        <source>{file} was printed for other figures: its check sum is another one.</source>
        <translation>{file} byl vytištěn pro jiné údaje: je na něm jiný kontrolní součet.</translation>
    </message>
    <message>
        <source>“{field}” of this order cannot be read as Ecomail shows it: {reason}. Correct it in Ecomail, then compare again.</source>
        <translation>Pole „{field}“ této objednávky nelze přečíst tak, jak ho Ecomail ukazuje: {reason}. Opravte ho v Ecomailu a pak porovnejte znovu.</translation>
    </message>
    <message>
        <source>“{field}” of this order cannot be read: {reason}. Open the order in Wemasy and correct it there, then compare again.</source>
        <translation>Pole „{field}“ této objednávky nelze přečíst: {reason}. Otevřete objednávku ve Wemasy, opravte ji tam a porovnejte znovu.</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>&amp;Port</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Send a test</source>
        <translation>Od&amp;eslat zkoušku</translation>
    </message>
    <message>
        <source>A test was sent to {ways}.</source>
        <translation>Zkouška byla odeslána: {ways}.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Adresa</translation>
    </message>
    <message>
        <source>After a run that nobody &amp;watched</source>
        <translation>Po úloze, kterou nikdo ne&amp;sledoval</translation>
    </message>
    <message>
        <source>At which the mail server listens</source>
        <translation>Na kterém poštovní server naslouchá</translation>
    </message>
    <message>
        <source>By a webhook</source>
        <translation>Webhookem</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>E-mailem</translation>
    </message>
    <message>
        <source>Choose a long one, and give it to whoever receives the notices, to check the signature.</source>
        <translation>Zvolte dlouhý a předejte ho tomu, kdo zprávy přijímá, aby mohl ověřit podpis.</translation>
    </message>
    <message>
        <source>Fill in an address and a mail server, or the address of a webhook.</source>
        <translation>Vyplňte adresu a poštovní server, nebo adresu webhooku.</translation>
    </message>
    <message>
        <source>How the connection to the mail server is made safe</source>
        <translation>Jak se zabezpečí spojení s poštovním serverem</translation>
    </message>
    <message>
        <source>It begins with https://. It gets JSON, signed with the secret below.</source>
        <translation>Začíná https://. Dostane JSON, podepsaný tajným klíčem níže.</translation>
    </message>
    <message>
        <source>It is kept in the password store of this computer, and sent to this mail server only.</source>
        <translation>Je uložené v úložišti hesel tohoto počítače a posílá se jen tomuto poštovnímu serveru.</translation>
    </message>
    <message>
        <source>Mail ser&amp;ver</source>
        <translation>&amp;Poštovní server</translation>
    </message>
    <message>
        <source>No password yet.</source>
        <translation>Heslo zatím chybí.</translation>
    </message>
    <message>
        <source>No secret yet. Without it nothing is sent to the webhook.</source>
        <translation>Klíč zatím chybí. Bez něj se webhooku nic neposílá.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Zprávy</translation>
    </message>
    <message>
        <source>Notices are sent to this address, from itself</source>
        <translation>Zprávy jdou na tuto adresu, odesílatelem je ona sama</translation>
    </message>
    <message>
        <source>Password of the mail server</source>
        <translation>Heslo k poštovnímu serveru</translation>
    </message>
    <message>
        <source>STARTTLS, usually port 587</source>
        <translation>STARTTLS, obvykle port 587</translation>
    </message>
    <message>
        <source>Safe connec&amp;tion</source>
        <translation>&amp;Zabezpečení</translation>
    </message>
    <message>
        <source>Saves what was typed, then tells you something every way that is set up</source>
        <translation>Uloží, co jste napsali, a pak vám dá vědět každým nastaveným způsobem</translation>
    </message>
    <message>
        <source>Secret of the webhook</source>
        <translation>Tajný klíč webhooku</translation>
    </message>
    <message>
        <source>Sending a test…</source>
        <translation>Odesílá se zkouška…</translation>
    </message>
    <message>
        <source>TLS, usually port 465</source>
        <translation>TLS, obvykle port 465</translation>
    </message>
    <message>
        <source>Tells it once, and again after as many days</source>
        <translation>Řekne to jednou a po stejném počtu dní znovu</translation>
    </message>
    <message>
        <source>Tells what a night shift did, and what watching found</source>
        <translation>Řekne, co noční směna udělala a co se našlo</translation>
    </message>
    <message>
        <source>Tells what is the matter, since when, and for how many orders</source>
        <translation>Řekne, co se děje, odkdy a u kolika objednávek</translation>
    </message>
    <message>
        <source>The name of the server that takes your outgoing mail</source>
        <translation>Název serveru pro odchozí poštu</translation>
    </message>
    <message>
        <source>They tell you what happened while nobody watched: with reasons and numbers, and nothing of customers.</source>
        <translation>Řeknou vám, co se stalo, když se nikdo nedíval: s důvody a čísly, bez údajů zákazníků.</translation>
    </message>
    <message>
        <source>To, and &amp;from</source>
        <translation>&amp;Komu a od koho</translation>
    </message>
    <message>
        <source>User na&amp;me at the mail server</source>
        <translation>&amp;Uživatelské jméno u poštovního serveru</translation>
    </message>
    <message>
        <source>When a &amp;cause of differences appears or comes back</source>
        <translation>Když se ob&amp;jeví nebo vrátí příčina rozdílů</translation>
    </message>
    <message>
        <source>When nothing could be compared for so many da&amp;ys</source>
        <translation>Když se tolik &amp;dní nedalo nic porovnat</translation>
    </message>
    <message>
        <source>With which you sign in to the mail server; empty if it asks for none</source>
        <translation>Kterým se přihlašujete k poštovnímu serveru; prázdné, když ho nechce</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nikdy</translation>
    </message>
    <message>
        <source>the webhook</source>
        <translation>webhook</translation>
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
        <translation>Jak jisté</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Order in Ecomail</source>
        <translation>Objednávka v Ecomailu</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Proč</translation>
    </message>
    <message>
        <source>Your shop&apos;s order</source>
        <translation>Objednávka vašeho obchodu</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>pravděpodobné</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>spojili jste</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>možné</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>velmi pravděpodobné</translation>
    </message>
</context>
<context>
    <name>OnlyInEcomailPage</name>
    <message numerus="yes">
        <source>%n orders in Ecomail are not on your list</source>
        <translation>
            <numerusform>%n objednávka z Ecomailu není ve vašem seznamu</numerusform>
            <numerusform>%n objednávky z Ecomailu nejsou ve vašem seznamu</numerusform>
            <numerusform>%n objednávek z Ecomailu není ve vašem seznamu</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row, then say whether it is the same order</source>
        <translation>Vyberte řádek a pak řekněte, zda je to stejná objednávka</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n from Ecomail…</source>
        <translation>
            <numerusform>Smazat %n z Ecomailu…</numerusform>
            <numerusform>Smazat %n z Ecomailu…</numerusform>
            <numerusform>Smazat %n z Ecomailu…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>It is the same order</source>
        <translation>Je to stejná objednávka</translation>
    </message>
    <message>
        <source>Keeps the order from being added a second time</source>
        <translation>Zabrání tomu, aby se objednávka přidala podruhé</translation>
    </message>
    <message>
        <source>Looks through Ecomail; searching changes nothing</source>
        <translation>Prohledá Ecomail; hledání nic nemění</translation>
    </message>
    <message>
        <source>Makes them two separate orders again</source>
        <translation>Udělá z nich opět dvě samostatné objednávky</translation>
    </message>
    <message>
        <source>Not searched yet. Searching changes nothing, in Ecomail or in your shop.</source>
        <translation>Zatím nehledáno. Hledání nic nemění, ani v Ecomailu, ani ve vašem obchodě.</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Jen v Ecomailu</translation>
    </message>
    <message>
        <source>Only in Ecomail ({number})</source>
        <translation>Jen v Ecomailu ({number})</translation>
    </message>
    <message>
        <source>Other shop names of the account under which your orders may be kept</source>
        <translation>Další názvy obchodů v účtu, pod kterými mohou být vaše objednávky</translation>
    </message>
    <message>
        <source>Possibly the same order ({number})</source>
        <translation>Možná stejná objednávka ({number})</translation>
    </message>
    <message>
        <source>Reading each of them in full, to keep a copy…</source>
        <translation>Každá se čte celá, aby se uchovala kopie…</translation>
    </message>
    <message>
        <source>Search Ecomail</source>
        <translation>Hledat v Ecomailu</translation>
    </message>
    <message>
        <source>Search these days instead of those of the list:</source>
        <translation>Hledat v těchto dnech místo dnů ze seznamu:</translation>
    </message>
    <message>
        <source>Shows first what would be deleted; nothing is deleted yet</source>
        <translation>Nejdřív ukáže, co by se smazalo; zatím se nic nemaže</translation>
    </message>
    <message>
        <source>Space ticks an order that is to be deleted</source>
        <translation>Mezerník zaškrtne objednávku, která se má smazat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message numerus="yes">
        <source>Under %n other names too</source>
        <translation>
            <numerusform>I pod %n dalším názvem</numerusform>
            <numerusform>I pod %n dalšími názvy</numerusform>
            <numerusform>I pod %n dalšími názvy</numerusform>
        </translation>
    </message>
    <message>
        <source>Under other names too…</source>
        <translation>I pod dalšími názvy…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Zrušit spojení</translation>
    </message>
    <message>
        <source>What may be the same order</source>
        <translation>Co může být stejná objednávka</translation>
    </message>
    <message>
        <source>What only Ecomail has</source>
        <translation>Co má jen Ecomail</translation>
    </message>
    <message>
        <source>{what} ({first} to {last}).</source>
        <translation>{what} ({first} až {last}).</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Zkusit &amp;znovu</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Otevírá se obchod…</translation>
    </message>
    <message>
        <source>Opens the shop once more</source>
        <translation>Otevře obchod ještě jednou</translation>
    </message>
    <message>
        <source>The shop is open in the other window, which was brought to the front. If you do not see it, look for it in the task bar.</source>
        <translation>Obchod je otevřený v druhém okně, které se přesunulo do popředí. Pokud ho nevidíte, najdete ho na hlavním panelu.</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>All orders like this…</source>
        <translation>Všechny takové objednávky…</translation>
    </message>
    <message>
        <source>Cancel it in Ecomail</source>
        <translation>Zrušit v Ecomailu</translation>
    </message>
    <message>
        <source>Change how the total is read…</source>
        <translation>Změnit, jak se čte celková částka…</translation>
    </message>
    <message>
        <source>Change this setting…</source>
        <translation>Změnit toto nastavení…</translation>
    </message>
    <message>
        <source>Change what an item&apos;s price means…</source>
        <translation>Změnit, co znamená cena položky…</translation>
    </message>
    <message>
        <source>Choose the amount…</source>
        <translation>Zvolit částku…</translation>
    </message>
    <message>
        <source>Choose the status…</source>
        <translation>Zvolit stav…</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Porovnat znovu</translation>
    </message>
    <message>
        <source>Correct the value…</source>
        <translation>Opravit hodnotu…</translation>
    </message>
    <message>
        <source>Fill in the shop name…</source>
        <translation>Doplnit název obchodu…</translation>
    </message>
    <message>
        <source>Give a rate for {currency}…</source>
        <translation>Zadat kurz pro {currency}…</translation>
    </message>
    <message>
        <source>Import a corrected file…</source>
        <translation>Importovat opravený soubor…</translation>
    </message>
    <message>
        <source>It is another order</source>
        <translation>Je to jiná objednávka</translation>
    </message>
    <message>
        <source>It is the same…</source>
        <translation>Je to tatáž…</translation>
    </message>
    <message>
        <source>Look it up now</source>
        <translation>Dohledat teď</translation>
    </message>
    <message>
        <source>Our shop was called that…</source>
        <translation>Náš obchod se tak jmenoval…</translation>
    </message>
    <message>
        <source>Remove the surplus…</source>
        <translation>Smazat nadbytečné…</translation>
    </message>
    <message>
        <source>Say what a price means…</source>
        <translation>Určit, co znamená cena…</translation>
    </message>
    <message>
        <source>Say what “{status}” means…</source>
        <translation>Říct, co znamená „{status}“…</translation>
    </message>
    <message>
        <source>Say whose numbers these are…</source>
        <translation>Říct, čí jsou tato čísla…</translation>
    </message>
    <message>
        <source>Send it without items</source>
        <translation>Odeslat bez položek</translation>
    </message>
    <message>
        <source>Send the items as they are</source>
        <translation>Odeslat položky tak, jak jsou</translation>
    </message>
    <message>
        <source>Set the shop&apos;s currency…</source>
        <translation>Nastavit měnu obchodu…</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Znovu zařadit</translation>
    </message>
    <message>
        <source>Take the refund off</source>
        <translation>Odečíst vrácené peníze</translation>
    </message>
    <message>
        <source>Type the date…</source>
        <translation>Zadat datum…</translation>
    </message>
    <message>
        <source>Type the e-mail address…</source>
        <translation>Zadat e-mailovou adresu…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Zrušit spojení</translation>
    </message>
    <message>
        <source>Your shop&apos;s number counts</source>
        <translation>Platí číslo vašeho obchodu</translation>
    </message>
</context>
<context>
    <name>OrderCardView</name>
    <message numerus="yes">
        <source>%n cannot be seen in Ecomail</source>
        <translation>
            <numerusform>%n není v Ecomailu vidět</numerusform>
            <numerusform>%n nejsou v Ecomailu vidět</numerusform>
            <numerusform>%n není v Ecomailu vidět</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields are equal</source>
        <translation>
            <numerusform>%n pole je stejné</numerusform>
            <numerusform>%n pole jsou stejná</numerusform>
            <numerusform>%n polí je stejných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders differ only in one field, as this one does: {field}.</source>
        <translation>
            <numerusform>%n objednávka se liší jen v jednom poli, jako tato: {field}.</numerusform>
            <numerusform>%n objednávky se liší jen v jednom poli, jako tato: {field}.</numerusform>
            <numerusform>%n objednávek se liší jen v jednom poli, jako tato: {field}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an order in the list to see both sides of it here.</source>
        <translation>Vyberte v seznamu objednávku a zde uvidíte obě její strany.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Porovnat znovu</translation>
    </message>
    <message>
        <source>Compare this order</source>
        <translation>Porovnat tuto objednávku</translation>
    </message>
    <message>
        <source>Ecomail&apos;s for all</source>
        <translation>vše z Ecomailu</translation>
    </message>
    <message numerus="yes">
        <source>Keep Ecomail&apos;s for all %n…</source>
        <translation>
            <numerusform>Ponechat z Ecomailu u %n…</numerusform>
            <numerusform>Ponechat z Ecomailu u všech %n…</numerusform>
            <numerusform>Ponechat z Ecomailu u všech %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks at both sides of this order; nothing is changed</source>
        <translation>Podívá se na obě strany této objednávky; nic se nemění</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>Není vybrána žádná objednávka</translation>
    </message>
    <message>
        <source>Not compared yet. Comparing only reads; it changes nothing, in your shop or in Ecomail.</source>
        <translation>Zatím neporovnáno. Porovnání jen čte; nic nemění, ani ve vašem obchodě, ani v Ecomailu.</translation>
    </message>
    <message>
        <source>Show the equal fields too</source>
        <translation>Zobrazit i stejná pole</translation>
    </message>
    <message>
        <source>Shows or hides the fields that are the same on both sides</source>
        <translation>Zobrazí nebo skryje pole, která jsou na obou stranách stejná</translation>
    </message>
    <message>
        <source>There is nothing to show of this order yet.</source>
        <translation>Z této objednávky zatím není co ukázat.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message numerus="yes">
        <source>Use your shop&apos;s for all %n…</source>
        <translation>
            <numerusform>Použít z vašeho obchodu u %n…</numerusform>
            <numerusform>Použít z vašeho obchodu u všech %n…</numerusform>
            <numerusform>Použít z vašeho obchodu u všech %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choice for %n orders</source>
        <translation>
            <numerusform>volba pro %n objednávku</numerusform>
            <numerusform>volba pro %n objednávky</numerusform>
            <numerusform>volba pro %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>choice for {field}</source>
        <translation>volba pro {field}</translation>
    </message>
    <message>
        <source>items as they are</source>
        <translation>položky tak, jak jsou</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>vrácení peněz</translation>
    </message>
    <message>
        <source>setting it aside</source>
        <translation>odložení</translation>
    </message>
    <message>
        <source>taking back your choices</source>
        <translation>vrácení vašich voleb</translation>
    </message>
    <message>
        <source>taking it up again</source>
        <translation>nové zařazení</translation>
    </message>
    <message>
        <source>the shop&apos;s number</source>
        <translation>číslo obchodu</translation>
    </message>
    <message>
        <source>your shop&apos;s for all</source>
        <translation>vše z vašeho obchodu</translation>
    </message>
    <message>
        <source>{field} by hand</source>
        <translation>{field} ručně</translation>
    </message>
</context>
<context>
    <name>OrderColumn</name>
    <message>
        <source>Comparison</source>
        <translation>Porovnání</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
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
        <translation>Celkem Ecomail</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Další krok</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Order {order}
Wemasy code {session}</source>
        <translation>Objednávka {order}
Kód Wemasy {session}</translation>
    </message>
    <message>
        <source>Shop total</source>
        <translation>Celkem obchod</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Wemasy</source>
        <translation>Wemasy</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Co se liší</translation>
    </message>
    <message>
        <source>Your shop {shop}
Ecomail {ecomail}</source>
        <translation>Váš obchod {shop}
Ecomail {ecomail}</translation>
    </message>
    <message>
        <source>decided by you</source>
        <translation>rozhodli jste</translation>
    </message>
    <message>
        <source>{step} · decided</source>
        <translation>{step} · rozhodnuto</translation>
    </message>
    <message>
        <source>{verdict}. Compared {when}.</source>
        <translation>{verdict}. Porovnáno {when}.</translation>
    </message>
</context>
<context>
    <name>OrderListPage</name>
    <message numerus="yes">
        <source>%n orders are not compared yet.</source>
        <translation>
            <numerusform>%n objednávka zatím není porovnána.</numerusform>
            <numerusform>%n objednávky zatím nejsou porovnány.</numerusform>
            <numerusform>%n objednávek zatím není porovnáno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked.</source>
        <translation>
            <numerusform>%n objednávku nebylo možné zkontrolovat.</numerusform>
            <numerusform>%n objednávky nebylo možné zkontrolovat.</numerusform>
            <numerusform>%n objednávek nebylo možné zkontrolovat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you.</source>
        <translation>
            <numerusform>%n objednávka vás potřebuje.</numerusform>
            <numerusform>%n objednávky vás potřebují.</numerusform>
            <numerusform>%n objednávek vás potřebuje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders only wait to be marked as reported in your shop.</source>
        <translation>
            <numerusform>%n objednávka už jen čeká, až bude ve vašem obchodě označena jako předaná.</numerusform>
            <numerusform>%n objednávky už jen čekají, až budou ve vašem obchodě označeny jako předané.</numerusform>
            <numerusform>%n objednávek už jen čeká, až budou ve vašem obchodě označeny jako předané.</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders in this filter</source>
        <translation>V tomto filtru nejsou žádné objednávky</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>Žádná objednávka neodpovídá</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nic na vás nečeká</translation>
    </message>
    <message>
        <source>Nothing needs you so far</source>
        <translation>Zatím na vás nic nečeká</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n orders</source>
        <translation>
            <numerusform>Zobrazit %n objednávku</numerusform>
            <numerusform>Zobrazit všechny %n objednávky</numerusform>
            <numerusform>Zobrazit všech %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>The last comparison broke off. Compare again.</source>
        <translation>Poslední porovnání se přerušilo. Porovnejte znovu.</translation>
    </message>
    <message>
        <source>Try another word or another filter.</source>
        <translation>Zkuste jiné slovo nebo jiný filtr.</translation>
    </message>
    <message>
        <source>Your shop and Ecomail agree.</source>
        <translation>Údaje v obchodě a v Ecomailu se shodují.</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>List of orders</source>
        <translation>Seznam objednávek</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Mezitím změněno</translation>
    </message>
    <message>
        <source>Compare again and send: only the mark is missing.</source>
        <translation>Porovnejte znovu a odešlete: chybí jen označení.</translation>
    </message>
    <message>
        <source>Compare the order again and look at its card.</source>
        <translation>Porovnejte objednávku znovu a podívejte se na její kartu.</translation>
    </message>
    <message>
        <source>Correct what is named, then try again.</source>
        <translation>Opravte, co je uvedeno, a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Deleted and checked</source>
        <translation>Smazáno a ověřeno</translation>
    </message>
    <message>
        <source>Ecomail changed since you compared, so nothing was sent.</source>
        <translation>Ecomail se od porovnání změnil, takže se nic neodeslalo.</translation>
    </message>
    <message>
        <source>Ecomail gave no clear answer, and it could not be read back.</source>
        <translation>Ecomail nedal jasnou odpověď a zpětně to přečíst nešlo.</translation>
    </message>
    <message>
        <source>Ecomail holds it and it was checked, but your shop could not be told.</source>
        <translation>V Ecomailu to je a je to ověřeno, ale vašemu obchodu to nešlo oznámit.</translation>
    </message>
    <message>
        <source>Ecomail took it, but shows something else than was sent. It was not marked.</source>
        <translation>Ecomail to přijal, ale ukazuje něco jiného, než bylo odesláno. Označeno to nebylo.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nezdařilo se</translation>
    </message>
    <message>
        <source>It is looked up before anything else is sent. Try again in a while.</source>
        <translation>Než se odešle cokoli dalšího, dohledá se to. Zkuste to za chvíli znovu.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vynecháno</translation>
    </message>
    <message>
        <source>Look at the order again, then send it.</source>
        <translation>Podívejte se na objednávku znovu a pak ji odešlete.</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Označeno</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nedošlo na ni</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Nejisté</translation>
    </message>
    <message>
        <source>Nothing was changed in Ecomail.</source>
        <translation>V Ecomailu se nic nezměnilo.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>One left, checked</source>
        <translation>Zůstala jedna, zkontrolováno</translation>
    </message>
    <message>
        <source>Put back and checked</source>
        <translation>Vráceno a ověřeno</translation>
    </message>
    <message>
        <source>Read back from Ecomail, as it should be.</source>
        <translation>Přečteno zpět z Ecomailu, je to, jak má být.</translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation>Uloženo jinak</translation>
    </message>
    <message>
        <source>Send it again whenever you like.</source>
        <translation>Odešlete to znovu, kdykoli budete chtít.</translation>
    </message>
    <message>
        <source>Sent and checked</source>
        <translation>Odesláno a ověřeno</translation>
    </message>
    <message>
        <source>Sent, not marked</source>
        <translation>Odesláno, neoznačeno</translation>
    </message>
    <message>
        <source>Stopped before its turn; nothing was sent.</source>
        <translation>Zastaveno, než přišla řada; nic se neodeslalo.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Probíhá</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Přidat</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Odebrat</translation>
    </message>
    <message>
        <source>Fill in both columns of this row, or remove it.</source>
        <translation>Vyplňte oba sloupce tohoto řádku, nebo ho odeberte.</translation>
    </message>
    <message>
        <source>Makes an empty row to fill in</source>
        <translation>Vytvoří prázdný řádek k vyplnění</translation>
    </message>
    <message>
        <source>Takes the chosen row out</source>
        <translation>Odebere vybraný řádek</translation>
    </message>
    <message>
        <source>This is in the table twice. Remove one of the rows.</source>
        <translation>Toto je v tabulce dvakrát. Jeden z řádků odeberte.</translation>
    </message>
    <message>
        <source>Type in a cell to change it; Add makes a new row</source>
        <translation>Buňku změníte psaním; Přidat vytvoří nový řádek</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>Zpět na seznam</translation>
    </message>
    <message>
        <source>Show the chosen order</source>
        <translation>Zobrazit vybranou objednávku</translation>
    </message>
    <message>
        <source>Shows both sides of the chosen order (Enter)</source>
        <translation>Zobrazí obě strany vybrané objednávky (Enter)</translation>
    </message>
    <message>
        <source>Shows the list again (Esc)</source>
        <translation>Znovu zobrazí seznam (Esc)</translation>
    </message>
</context>
<context>
    <name>PayoutFields</name>
    <message>
        <source>Amount</source>
        <translation>Částka</translation>
    </message>
    <message>
        <source>By which a payment that comes again is known.</source>
        <translation>Podle toho se pozná platba, která přijde znovu.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Popis</translation>
    </message>
    <message>
        <source>Holds the number of the order and nothing else; may be several columns.</source>
        <translation>Obsahuje jen číslo objednávky; může to být více sloupců.</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Směr platby</translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation>Druh řádku</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Příjem</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Výdaj</translation>
    </message>
    <message>
        <source>Names the order somewhere within a text; may be several columns.</source>
        <translation>Zmiňuje objednávku někde v textu; může to být více sloupců.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Číslo objednávky</translation>
    </message>
    <message>
        <source>Reference of the payment</source>
        <translation>Reference platby</translation>
    </message>
    <message>
        <source>Refunded of it</source>
        <translation>Z toho vráceno</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Which column holds the amount? Choose “Amount” above it, or “Money in” and “Money out”.</source>
        <translation>Ve kterém sloupci je částka? Vyberte nad ním „Částka“, nebo „Příjem“ a „Výdaj“.</translation>
    </message>
    <message>
        <source>Which column names the order? Choose “Order number” or “Description” above it.</source>
        <translation>Ve kterém sloupci je objednávka? Vyberte nad ním „Číslo objednávky“ nebo „Popis“.</translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Zaplaceno</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Vráceno</translation>
    </message>
</context>
<context>
    <name>PayoutsDialog</name>
    <message numerus="yes">
        <source>%n payments and refunds are of orders on the list.</source>
        <translation>
            <numerusform>%n platba či vrácená platba patří k objednávce ze seznamu.</numerusform>
            <numerusform>%n platby a vrácené platby patří k objednávkám ze seznamu.</numerusform>
            <numerusform>%n plateb a vrácených plateb patří k objednávkám ze seznamu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are fees, payouts or attempts that failed.</source>
        <translation>
            <numerusform>%n řádek je poplatek, výplata nebo nezdařený pokus.</numerusform>
            <numerusform>%n řádky jsou poplatky, výplaty nebo nezdařené pokusy.</numerusform>
            <numerusform>%n řádků jsou poplatky, výplaty nebo nezdařené pokusy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read; look at line {lines}.</source>
        <translation>
            <numerusform>%n řádek nelze přečíst; podívejte se na řádek {lines}.</numerusform>
            <numerusform>%n řádky nelze přečíst; podívejte se na řádek {lines}.</numerusform>
            <numerusform>%n řádků nelze přečíst; podívejte se na řádek {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name no order on the list.</source>
        <translation>
            <numerusform>%n řádek neuvádí objednávku ze seznamu.</numerusform>
            <numerusform>%n řádky neuvádějí objednávku ze seznamu.</numerusform>
            <numerusform>%n řádků neuvádí objednávku ze seznamu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>&amp;Drop all payouts…</source>
        <translation>Odebrat v&amp;yúčtování…</translation>
    </message>
    <message>
        <source>&amp;Take them in</source>
        <translation>&amp;Převzít</translation>
    </message>
    <message>
        <source>A settlement file of Mollie or Stripe, or a list of your bank</source>
        <translation>Soubor s vyúčtováním od Mollie nebo Stripe, nebo výpis z banky</translation>
    </message>
    <message>
        <source>C&amp;hoose a file…</source>
        <translation>&amp;Vybrat soubor…</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>&amp;Sloupce…</translation>
    </message>
    <message>
        <source>Drop &amp;them</source>
        <translation>Od&amp;ebrat</translation>
    </message>
    <message>
        <source>Drop what was taken in from all files of payouts?</source>
        <translation>Odebrat vše, co se převzalo ze souborů s vyúčtováním?</translation>
    </message>
    <message numerus="yes">
        <source>Dropped the payouts of %n orders.</source>
        <translation>
            <numerusform>Vyúčtování %n objednávky bylo odebráno.</numerusform>
            <numerusform>Vyúčtování %n objednávek byla odebrána.</numerusform>
            <numerusform>Vyúčtování %n objednávek bylo odebráno.</numerusform>
        </translation>
    </message>
    <message>
        <source>How the file is read, and what each of its columns is</source>
        <translation>Jak se soubor čte a co je v každém sloupci</translation>
    </message>
    <message>
        <source>Import payouts</source>
        <translation>Importovat vyúčtování</translation>
    </message>
    <message>
        <source>Most payments are a hundred times what the order costs: are these cents?</source>
        <translation>Většina plateb je stokrát vyšší než cena objednávky: nejsou to haléře nebo centy?</translation>
    </message>
    <message>
        <source>No row of this file names an order on the list. Import the orders first.</source>
        <translation>Žádný řádek tohoto souboru neuvádí objednávku ze seznamu. Nejprve importujte objednávky.</translation>
    </message>
    <message>
        <source>Orders, Ecomail and your shop stay as they are. A file can be taken in again.</source>
        <translation>Objednávky, Ecomail i váš obchod zůstanou, jak jsou. Soubor lze převzít znovu.</translation>
    </message>
    <message>
        <source>Paid {paid}, refunded {refunded}.</source>
        <translation>Zaplaceno {paid}, vráceno {refunded}.</translation>
    </message>
    <message>
        <source>Payments and refunds</source>
        <translation>Platby a vrácené platby</translation>
    </message>
    <message>
        <source>Payments and refunds are found by order number and shown beside both totals. Who paid is not kept, and nothing is sent. The same file twice counts once.</source>
        <translation>Platby a vrácené platby se hledají podle čísla objednávky a zobrazují se vedle obou částek. Kdo platil, se neukládá a nic se neodešle. Stejný soubor dvakrát se počítá jednou.</translation>
    </message>
    <message>
        <source>Settlement or bank file</source>
        <translation>Vyúčtování nebo výpis z banky</translation>
    </message>
    <message numerus="yes">
        <source>Taken in. %n payments and refunds are new; look under the causes for what Ecomail holds too much.</source>
        <translation>
            <numerusform>Převzato. %n platba či vrácená platba je nová; mezi příčinami uvidíte, čeho má Ecomail příliš.</numerusform>
            <numerusform>Převzato. %n platby a vrácené platby jsou nové; mezi příčinami uvidíte, čeho má Ecomail příliš.</numerusform>
            <numerusform>Převzato. %n plateb a vrácených plateb je nových; mezi příčinami uvidíte, čeho má Ecomail příliš.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cards and the report then say nothing of payments</source>
        <translation>Karty a přehled pak o platbách nic neříkají</translation>
    </message>
    <message>
        <source>They are shown beside both totals. Nothing is sent</source>
        <translation>Zobrazí se vedle obou částek. Nic se neodešle</translation>
    </message>
    <message>
        <source>Those that the file names an order of the list for</source>
        <translation>Ty, u nichž soubor uvádí objednávku ze seznamu</translation>
    </message>
    <message>
        <source>What was taken in from files, as after a wrong one; the orders stay</source>
        <translation>Co se převzalo ze souborů, třeba po nesprávném; objednávky zůstanou</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>First day</source>
        <translation>První den</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>The first of the days that count</source>
        <translation>První z dnů, které platí</translation>
    </message>
    <message>
        <source>The last of the days that count</source>
        <translation>Poslední z dnů, které platí</translation>
    </message>
    <message>
        <source>With it, only the days from the first to the last count</source>
        <translation>Pak platí jen dny od prvního do posledního</translation>
    </message>
    <message>
        <source>to</source>
        <translation>až</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>As they will be read; above each column is what it holds.</source>
        <translation>Jak se přečtou; nad každým sloupcem je, co obsahuje.</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>První řádky souboru</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n entries of the history can then no longer be put back.</source>
        <translation>
            <numerusform>%n záznam historie pak už nepůjde vrátit.</numerusform>
            <numerusform>%n záznamy historie pak už nepůjde vrátit.</numerusform>
            <numerusform>%n záznamů historie pak už nepůjde vrátit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history lose them, too.</source>
        <translation>
            <numerusform>Přijde o ně i %n záznam historie.</numerusform>
            <numerusform>Přijdou o ně i %n záznamy historie.</numerusform>
            <numerusform>Přijde o ně i %n záznamů historie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history stay as they are, with their orders, until it is certain how they ended.</source>
        <translation>
            <numerusform>%n záznam historie zůstane i se svou objednávkou beze změny, dokud nebude jisté, jak dopadl.</numerusform>
            <numerusform>%n záznamy historie zůstanou i se svými objednávkami beze změny, dokud nebude jisté, jak dopadly.</numerusform>
            <numerusform>%n záznamů historie zůstane i se svými objednávkami beze změny, dokud nebude jisté, jak dopadly.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget customer data…</source>
        <translation>&amp;Vymazat údaje o zákaznících…</translation>
    </message>
    <message>
        <source>&amp;Keep customer data for (days)</source>
        <translation>&amp;Uchovávat údaje zákazníků (dní)</translation>
    </message>
    <message>
        <source>Counted from when an order was last compared or sent. What is older is forgotten when this shop is opened, and what was sent before then can no longer be put back.</source>
        <translation>Počítá se od posledního porovnání nebo odeslání objednávky. Co je starší, se vymaže při otevření tohoto obchodu; co jste odeslali předtím, už pak nepůjde vrátit zpět.</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Navždy</translation>
    </message>
    <message>
        <source>For one customer who asks for it; left empty, it means all of them</source>
        <translation>Pro jednoho zákazníka, který o to požádá; prázdné pole znamená všechny</translation>
    </message>
    <message>
        <source>Forget for &amp;good</source>
        <translation>Vymazat na&amp;trvalo</translation>
    </message>
    <message>
        <source>Forget now</source>
        <translation>Vymazat hned</translation>
    </message>
    <message>
        <source>Forgets nothing</source>
        <translation>Nic nevymaže</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Maže se…</translation>
    </message>
    <message>
        <source>Keep &amp;them</source>
        <translation>&amp;Ponechat</translation>
    </message>
    <message>
        <source>No order held customer data any more.</source>
        <translation>U objednávek už žádné údaje o zákaznících nebyly.</translation>
    </message>
    <message>
        <source>No order on the list has that address, or it was forgotten before.</source>
        <translation>Žádná objednávka v seznamu tuto adresu nemá, nebo už byla vymazána dříve.</translation>
    </message>
    <message>
        <source>Nothing that could still be put back is lost by it.</source>
        <translation>O nic, co ještě lze vrátit, tím nepřijdete.</translation>
    </message>
    <message>
        <source>Only of the customer with this &amp;e-mail address</source>
        <translation>Jen u zákazníka s touto &amp;e-mailovou adresou</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Soukromí</translation>
    </message>
    <message>
        <source>Says first what is lost by it; forgets nothing yet</source>
        <translation>Nejdřív řekne, o co tím přijdete; zatím nic nevymaže</translation>
    </message>
    <message>
        <source>Takes e-mail addresses, places, free fields and the documents that were sent out of the list, the history and every backup of this shop. Order numbers, dates and amounts stay.</source>
        <translation>Odstraní e-mailové adresy, místa, volná pole a odeslané dokumenty ze seznamu, z historie i ze všech záloh tohoto obchodu. Čísla objednávek, data a částky zůstanou.</translation>
    </message>
    <message>
        <source>Takes the customers&apos; data out of list, history and backups, for good</source>
        <translation>Natrvalo odstraní údaje zákazníků ze seznamu, historie a záloh</translation>
    </message>
    <message>
        <source>That happens when this shop is opened on a later day, and only while the clock can be believed.</source>
        <translation>Stane se to, až bude tento obchod otevřen v jiný den, a jen když lze věřit hodinám.</translation>
    </message>
    <message numerus="yes">
        <source>The customer data of %n orders were forgotten.</source>
        <translation>
            <numerusform>Údaje o zákaznících byly vymazány z %n objednávky.</numerusform>
            <numerusform>Údaje o zákaznících byly vymazány ze %n objednávek.</numerusform>
            <numerusform>Údaje o zákaznících byly vymazány z %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer data of all orders of this shop will be gone. This cannot be taken back.</source>
        <translation>Údaje o zákaznících zmizí ze všech objednávek tohoto obchodu. Tento krok nemůžete vzít zpět.</translation>
    </message>
    <message>
        <source>The customer data of {email} will be gone, wherever that address is found. This cannot be taken back.</source>
        <translation>Údaje o zákazníkovi {email} zmizí všude, kde tato adresa je. Tento krok nemůžete vzít zpět.</translation>
    </message>
    <message numerus="yes">
        <source>The first time, the customer data of %n orders go.</source>
        <translation>
            <numerusform>Poprvé zmizí údaje o zákazníkovi z %n objednávky.</numerusform>
            <numerusform>Poprvé zmizí údaje o zákaznících ze %n objednávek.</numerusform>
            <numerusform>Poprvé zmizí údaje o zákaznících z %n objednávek.</numerusform>
        </translation>
    </message>
    <message>
        <source>This concerns this computer only.</source>
        <translation>Týká se to jen tohoto počítače.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like eva@example.com.</source>
        <translation>Toto není e-mailová adresa. Zapište ji jako eva@example.com.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>všichni</translation>
    </message>
</context>
<context>
    <name>ProblemsStep</name>
    <message numerus="yes">
        <source>%n corrected rows are not imported yet. Import them, or press Esc again to leave.</source>
        <translation>
            <numerusform>%n opravený řádek ještě není importován. Importujte jej, nebo okno opusťte dalším stiskem Esc.</numerusform>
            <numerusform>%n opravené řádky ještě nejsou importovány. Importujte je, nebo okno opusťte dalším stiskem Esc.</numerusform>
            <numerusform>%n opravených řádků ještě není importováno. Importujte je, nebo okno opusťte dalším stiskem Esc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be used.</source>
        <translation>
            <numerusform>%n řádek se nedal použít.</numerusform>
            <numerusform>%n řádky se nedaly použít.</numerusform>
            <numerusform>%n řádků se nedalo použít.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n corrected rows</source>
        <translation>
            <numerusform>&amp;Importovat %n opravený řádek</numerusform>
            <numerusform>&amp;Importovat %n opravené řádky</numerusform>
            <numerusform>&amp;Importovat %n opravených řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import corrected rows</source>
        <translation>&amp;Importovat opravené řádky</translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Uložit tyto řádky…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Zpě&amp;t</translation>
    </message>
    <message>
        <source>All others are in the list; nothing waits for these.</source>
        <translation>Všechny ostatní jsou v seznamu; nic na tyto nečeká.</translation>
    </message>
    <message>
        <source>All problems ({count})</source>
        <translation>Všechny problémy ({count})</translation>
    </message>
    <message>
        <source>Choose one to see its rows only and to fix all of them at once.</source>
        <translation>Zvolte jeden, uvidíte jen jeho řádky a opravíte je všechny najednou.</translation>
    </message>
    <message>
        <source>Double-click a value to correct it, or choose a kind of problem to correct all of it at once.</source>
        <translation>Dvojklikem na hodnotu ji opravíte, nebo zvolte druh problému a opravte všechny najednou.</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>Druhy problémů</translation>
    </message>
    <message>
        <source>Line, column, value and reason. F2 or a double-click edits the value.</source>
        <translation>Řádek, sloupec, hodnota a důvod. Klávesa F2 nebo dvojklik hodnotu upraví.</translation>
    </message>
    <message>
        <source>Puts the rows that you corrected in the list. Nothing is sent.</source>
        <translation>Zařadí řádky, které jste opravili, do seznamu. Nic se neodešle.</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Vynechané řádky</translation>
    </message>
    <message>
        <source>Saved as {file}. Correct it and import it again.</source>
        <translation>Uloženo jako {file}. Opravte ho a importujte znovu.</translation>
    </message>
    <message>
        <source>Saves them as a file with the reasons in the last column: correct it and import it again.</source>
        <translation>Uloží je jako soubor s důvody v posledním sloupci: opravte ho a importujte znovu.</translation>
    </message>
    <message>
        <source>Takes back the last correction (Ctrl+Z)</source>
        <translation>Zruší poslední opravu (Ctrl+Z)</translation>
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
            <numerusform>%n změněná</numerusform>
            <numerusform>%n změněné</numerusform>
            <numerusform>%n změněných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail</source>
        <translation>
            <numerusform>%n smazaná z Ecomailu</numerusform>
            <numerusform>%n smazané z Ecomailu</numerusform>
            <numerusform>%n smazaných z Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from Ecomail again</source>
        <translation>
            <numerusform>%n zase smazaná z Ecomailu</numerusform>
            <numerusform>%n zase smazané z Ecomailu</numerusform>
            <numerusform>%n zase smazaných z Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n vynechaná</numerusform>
            <numerusform>%n vynechané</numerusform>
            <numerusform>%n vynechaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as reported</source>
        <translation>
            <numerusform>%n označená jako předaná</numerusform>
            <numerusform>%n označené jako předané</numerusform>
            <numerusform>%n označených jako předané</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n čeká na vás.</numerusform>
            <numerusform>%n čekají na vás.</numerusform>
            <numerusform>%n čeká na vás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nová</numerusform>
            <numerusform>%n nové</numerusform>
            <numerusform>%n nových</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not begun</source>
        <translation>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
            <numerusform>na %n nedošlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent or not certain</source>
        <translation>
            <numerusform>%n neodeslaná nebo nejistá</numerusform>
            <numerusform>%n neodeslané nebo nejisté</numerusform>
            <numerusform>%n neodeslaných nebo nejistých</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of which one copy stays</source>
        <translation>
            <numerusform>%n, ze které zůstane jedna kopie</numerusform>
            <numerusform>%n, ze kterých zůstane po jedné kopii</numerusform>
            <numerusform>%n, ze kterých zůstane po jedné kopii</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders deleted from Ecomail. History can put them back.</source>
        <translation>
            <numerusform>%n objednávka smazána z Ecomailu. Historie ji umí vrátit.</numerusform>
            <numerusform>%n objednávky smazány z Ecomailu. Historie je umí vrátit.</numerusform>
            <numerusform>%n objednávek smazáno z Ecomailu. Historie je umí vrátit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders marked as reported in your shop.</source>
        <translation>
            <numerusform>%n objednávka označena ve vašem obchodě jako předaná.</numerusform>
            <numerusform>%n objednávky označeny ve vašem obchodě jako předané.</numerusform>
            <numerusform>%n objednávek označeno ve vašem obchodě jako předané.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders put back and checked in Ecomail.</source>
        <translation>
            <numerusform>%n objednávka vrácena v Ecomailu a ověřena.</numerusform>
            <numerusform>%n objednávky vráceny v Ecomailu a ověřeny.</numerusform>
            <numerusform>%n objednávek vráceno v Ecomailu a ověřeno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders sent and checked in Ecomail.</source>
        <translation>
            <numerusform>%n objednávka odeslána a ověřena v Ecomailu.</numerusform>
            <numerusform>%n objednávky odeslány a ověřeny v Ecomailu.</numerusform>
            <numerusform>%n objednávek odesláno a ověřeno v Ecomailu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back as they were</source>
        <translation>
            <numerusform>%n vrácená do původního stavu</numerusform>
            <numerusform>%n vrácené do původního stavu</numerusform>
            <numerusform>%n vrácených do původního stavu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right already</source>
        <translation>
            <numerusform>%n už v pořádku</numerusform>
            <numerusform>%n už v pořádku</numerusform>
            <numerusform>%n už v pořádku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n vybraná</numerusform>
            <numerusform>%n vybrané</numerusform>
            <numerusform>%n vybraných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and checked</source>
        <translation>
            <numerusform>%n odeslaná a ověřená</numerusform>
            <numerusform>%n odeslané a ověřené</numerusform>
            <numerusform>%n odeslaných a ověřených</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Add to Ecomail</source>
        <translation>Přidat do Ecomailu</translation>
    </message>
    <message>
        <source>Change {fields}</source>
        <translation>Změnit: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n orders from Ecomail</source>
        <translation>
            <numerusform>Smazat %n objednávku z Ecomailu</numerusform>
            <numerusform>Smazat %n objednávky z Ecomailu</numerusform>
            <numerusform>Smazat %n objednávek z Ecomailu</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete from Ecomail: it is not on your list</source>
        <translation>Smazat z Ecomailu: není ve vašem seznamu</translation>
    </message>
    <message>
        <source>Delete from Ecomail: it was added by this program</source>
        <translation>Smazat z Ecomailu: přidal ji tento program</translation>
    </message>
    <message>
        <source>Ecomail&apos;s total of these orders: {now} → {then} ({apart})</source>
        <translation>Celkem za tyto objednávky v Ecomailu: {now} → {then} ({apart})</translation>
    </message>
    <message>
        <source>Looking up: {done} of {total}</source>
        <translation>Dohledává se: {done} z {total}</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n orders as reported</source>
        <translation>
            <numerusform>Označit %n objednávku jako předanou</numerusform>
            <numerusform>Označit %n objednávky jako předané</numerusform>
            <numerusform>Označit %n objednávek jako předané</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Není co odeslat</translation>
    </message>
    <message>
        <source>Only mark as reported; Ecomail is right already</source>
        <translation>Jen označit jako předané; v Ecomailu už je to správně</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n orders</source>
        <translation>
            <numerusform>Vrátit %n objednávku</numerusform>
            <numerusform>Vrátit %n objednávky</numerusform>
            <numerusform>Vrátit %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back {fields}</source>
        <translation>Vrátit: {fields}</translation>
    </message>
    <message>
        <source>Put back: Ecomail does not hold it any more</source>
        <translation>Vrátit do Ecomailu: už tam není</translation>
    </message>
    <message numerus="yes">
        <source>Put back: add %n copies again</source>
        <translation>
            <numerusform>Vrátit: znovu přidat %n kopii</numerusform>
            <numerusform>Vrátit: znovu přidat %n kopie</numerusform>
            <numerusform>Vrátit: znovu přidat %n kopií</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading everything back once more: {done} of {total}</source>
        <translation>Vše se ještě jednou čte zpět: {done} z {total}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n surplus copies, one stays</source>
        <translation>
            <numerusform>Smazat %n nadbytečnou kopii, jedna zůstane</numerusform>
            <numerusform>Smazat %n nadbytečné kopie, jedna zůstane</numerusform>
            <numerusform>Smazat %n nadbytečných kopií, jedna zůstane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n orders to Ecomail</source>
        <translation>
            <numerusform>Odeslat %n objednávku do Ecomailu</numerusform>
            <numerusform>Odeslat %n objednávky do Ecomailu</numerusform>
            <numerusform>Odeslat %n objednávek do Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n, mark {mark}</source>
        <translation>
            <numerusform>Odeslat %n, označit {mark}</numerusform>
            <numerusform>Odeslat %n, označit {mark}</numerusform>
            <numerusform>Odeslat %n, označit {mark}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending and checking: {done} of {total}</source>
        <translation>Odesílá se a ověřuje: {done} z {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>zbývá asi %n minuta</numerusform>
            <numerusform>zbývají asi %n minuty</numerusform>
            <numerusform>zbývá asi %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>méně než minuta</translation>
    </message>
    <message>
        <source>nothing that can be seen</source>
        <translation>nic, co by bylo vidět</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebráno</translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>then %n marked as reported in your shop</source>
        <translation>
            <numerusform>pak se %n ve vašem obchodě označí jako předaná</numerusform>
            <numerusform>pak se %n ve vašem obchodě označí jako předané</numerusform>
            <numerusform>pak se %n ve vašem obchodě označí jako předané</numerusform>
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
            <numerusform>Ještě %n…</numerusform>
            <numerusform>Ještě %n…</numerusform>
            <numerusform>Ještě %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders get a total that their items do not make or that is far from the shop&apos;s. Look at them.</source>
        <translation>
            <numerusform>%n objednávka dostane celkovou částku, která nevychází z položek nebo je daleko od částky obchodu. Nejdřív se na ni podívejte.</numerusform>
            <numerusform>%n objednávky dostanou celkovou částku, která nevychází z položek nebo je daleko od částky obchodu. Nejdřív se na ně podívejte.</numerusform>
            <numerusform>%n objednávek dostane celkovou částku, která nevychází z položek nebo je daleko od částky obchodu. Nejdřív se na ně podívejte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders lose something that Ecomail holds now. It is marked “Lost” in the list.</source>
        <translation>
            <numerusform>%n objednávka přijde o něco, co teď v Ecomailu je. V seznamu je to označeno „Ztratí se“.</numerusform>
            <numerusform>%n objednávky přijdou o něco, co teď v Ecomailu je. V seznamu je to označeno „Ztratí se“.</numerusform>
            <numerusform>%n objednávek přijde o něco, co teď v Ecomailu je. V seznamu je to označeno „Ztratí se“.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>&amp;Finish these and stop</source>
        <translation>Dokončit započaté &amp;a zastavit</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Pokračovat</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n failed again…</source>
        <translation>
            <numerusform>Zk&amp;usit %n nezdařenou znovu…</numerusform>
            <numerusform>Zk&amp;usit %n nezdařené znovu…</numerusform>
            <numerusform>Zk&amp;usit %n nezdařených znovu…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Does what is listed here and nothing else, and checks it in Ecomail</source>
        <translation>Udělá to, co je zde uvedeno, a nic jiného, a ověří to v Ecomailu</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Pokračovat v odesílání</translation>
    </message>
    <message>
        <source>How far the sending is</source>
        <translation>Průběh odesílání</translation>
    </message>
    <message>
        <source>Looking at Ecomail once more before anything is sent…</source>
        <translation>Než se cokoli odešle, Ecomail se ještě jednou přečte…</translation>
    </message>
    <message>
        <source>Order number, e-mail address or what happens</source>
        <translation>Číslo objednávky, e-mail nebo co se stane</translation>
    </message>
    <message>
        <source>Orders are being sent. Finish the ones begun, then close? What was done is kept.</source>
        <translation>Objednávky se odesílají. Dokončit započaté a pak zavřít? Co se udělalo, zůstává.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pozastavit</translation>
    </message>
    <message>
        <source>Paused. What was begun is finished; nothing new is sent.</source>
        <translation>Pozastaveno. Co bylo rozpracováno, je dokončeno; nic nového se neodesílá.</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Kontrola a odeslání</translation>
    </message>
    <message>
        <source>Review what is deleted</source>
        <translation>Kontrola toho, co se smaže</translation>
    </message>
    <message>
        <source>Review what is put back</source>
        <translation>Kontrola toho, co se vrátí v Ecomailu</translation>
    </message>
    <message>
        <source>Search this review</source>
        <translation>Hledat v tomto přehledu</translation>
    </message>
    <message>
        <source>Show the exact &amp;document</source>
        <translation>Zobrazit přesný &amp;dokument</translation>
    </message>
    <message>
        <source>Shows first what would be sent again</source>
        <translation>Nejdřív ukáže, co by se odeslalo znovu</translation>
    </message>
    <message>
        <source>Shows what else is to be known of these orders</source>
        <translation>Zobrazí, co dalšího je o těchto objednávkách dobré vědět</translation>
    </message>
    <message>
        <source>Shows what is sent for the chosen order, letter by letter</source>
        <translation>Ukáže, co se odešle za vybranou objednávku, písmeno po písmenu</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Zastavit a zavřít</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Zastaveno dřív, než se cokoli odeslalo.</translation>
    </message>
    <message>
        <source>Stopped by you. What was begun was finished and checked.</source>
        <translation>Zastavili jste to. Co bylo rozpracováno, se dokončilo a ověřilo.</translation>
    </message>
    <message>
        <source>Stopping: finishing what was begun…</source>
        <translation>Zastavuje se: dokončuje se rozpracované…</translation>
    </message>
    <message numerus="yes">
        <source>{remark} (%n orders)</source>
        <translation>
            <numerusform>{remark} (%n objednávka)</numerusform>
            <numerusform>{remark} (%n objednávky)</numerusform>
            <numerusform>{remark} (%n objednávek)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>1 unit in the shop&apos;s currency, such as 0.0395</source>
        <translation>1 jednotka v měně obchodu, například 0,0395</translation>
    </message>
    <message>
        <source>Currency, such as CZK</source>
        <translation>Měna, například CZK</translation>
    </message>
    <message>
        <source>Ecomail would add amounts of different currencies up. Orders in another currency wait until their rate is here, and are then converted with it.</source>
        <translation>Ecomail by částky v různých měnách sčítal dohromady. Objednávky v jiné měně čekají, dokud tu není jejich kurz, a pak se jím přepočtou.</translation>
    </message>
    <message>
        <source>Other currencies</source>
        <translation>Jiné měny</translation>
    </message>
</context>
<context>
    <name>ReconcilerError</name>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added: {why}. Nothing was sent.</source>
        <translation>
            <numerusform>V Ecomailu by se přepsala nebo přidala %n objednávka: {why}. Nic se neodeslalo.</numerusform>
            <numerusform>V Ecomailu by se přepsaly nebo přidaly %n objednávky: {why}. Nic se neodeslalo.</numerusform>
            <numerusform>V Ecomailu by se přepsalo nebo přidalo %n objednávek: {why}. Nic se neodeslalo.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key cannot be used</source>
        <translation>Klíč nelze použít</translation>
    </message>
    <message>
        <source>A notice was not sent</source>
        <translation>Zprávu se nepodařilo odeslat</translation>
    </message>
    <message>
        <source>A setting cannot be used</source>
        <translation>Nastavení nelze použít</translation>
    </message>
    <message>
        <source>Add it under Settings, Keys.</source>
        <translation>Přidejte ho v Nastavení, Klíče.</translation>
    </message>
    <message numerus="yes">
        <source>After %n orders of {file} nothing more could be saved ({reason}). These are in the list.</source>
        <translation>
            <numerusform>Po %n objednávce ze souboru {file} už nešlo nic uložit ({reason}). Ta je v seznamu.</numerusform>
            <numerusform>Po %n objednávkách ze souboru {file} už nešlo nic uložit ({reason}). Ty jsou v seznamu.</numerusform>
            <numerusform>Po %n objednávkách ze souboru {file} už nešlo nic uložit ({reason}). Ty jsou v seznamu.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the account is looked through for it; what is found is on the order’s card, and there you say whether it is this one. If nothing is found, only Ecomail can say why it adds none, so leave the order for later.</source>
        <translation>Prohledá se kvůli tomu celý účet; co se najde, je na kartě objednávky a tam řeknete, zda je to ona. Pokud se nenajde nic, jen Ecomail může říct, proč ji nepřidá, objednávku tedy odložte.</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Už je otevřeno</translation>
    </message>
    <message>
        <source>Another copy of Order Reconciler has this shop open.</source>
        <translation>Tento obchod má otevřený jiná kopie programu Order Reconciler.</translation>
    </message>
    <message>
        <source>Another shop has this number</source>
        <translation>Toto číslo má i jiný obchod</translation>
    </message>
    <message>
        <source>Ask for a new token at {service} and store it under Settings, Keys, or import a file of orders.</source>
        <translation>Vyžádejte si u služby {service} nový token a uložte ho v Nastavení, Klíče, nebo importujte soubor objednávek.</translation>
    </message>
    <message>
        <source>Ask {service} about it before you compare again. Nothing was sent to Ecomail.</source>
        <translation>Než budete znovu porovnávat, zeptejte se na to u služby {service}. Do Ecomailu se nic neodeslalo.</translation>
    </message>
    <message>
        <source>Check it under Settings, Notices.</source>
        <translation>Zkontrolujte to v Nastavení, Zprávy.</translation>
    </message>
    <message>
        <source>Check the address under Settings and the date of this computer; ask your administrator otherwise.</source>
        <translation>Zkontrolujte adresu v Nastavení a datum tohoto počítače; jinak se zeptejte svého správce.</translation>
    </message>
    <message>
        <source>Check the internet connection and the address under Settings, then try again.</source>
        <translation>Zkontrolujte připojení k internetu a adresu v Nastavení a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Close it first, or choose another shop.</source>
        <translation>Nejdřív ji zavřete, nebo zvolte jiný obchod.</translation>
    </message>
    <message>
        <source>Close it in other programs, free some disk space, or choose another folder.</source>
        <translation>Zavřete ho v jiných programech, uvolněte místo na disku, nebo zvolte jinou složku.</translation>
    </message>
    <message>
        <source>Compare it again, then remove the surplus from its card.</source>
        <translation>Porovnejte ji znovu a pak z její karty smažte nadbytečné.</translation>
    </message>
    <message>
        <source>Copy the key again from {service} and store it under Settings, Keys. Do not make a new key unless you must: the old one then stops working everywhere.</source>
        <translation>Zkopírujte klíč znovu ze služby {service} a uložte ho v Nastavení, Klíče. Nový vytvářejte, jen když musíte: starý pak přestane fungovat všude.</translation>
    </message>
    <message>
        <source>Copy the key again, without anything before or after it.</source>
        <translation>Zkopírujte klíč znovu, bez čehokoli před ním nebo za ním.</translation>
    </message>
    <message>
        <source>Correct the file or remove it, then set the shop up again.</source>
        <translation>Opravte soubor, nebo ho odstraňte a nastavte obchod znovu.</translation>
    </message>
    <message>
        <source>Correct what it names on the card; where it names nothing, ask Ecomail about this order.</source>
        <translation>Opravte na kartě to, co jmenuje; nejmenuje-li nic, zeptejte se na tuto objednávku v Ecomailu.</translation>
    </message>
    <message>
        <source>Ecomail accepted it and does not show it yet. It is looked up again before anything else.</source>
        <translation>Ecomail to přijal, ale zatím to neukazuje. Než se stane cokoli dalšího, znovu se to dohledá.</translation>
    </message>
    <message>
        <source>Ecomail accepted it and still does not show it. Look in Ecomail, then compare again.</source>
        <translation>Ecomail to přijal, ale stále to neukazuje. Podívejte se do Ecomailu a pak znovu porovnejte.</translation>
    </message>
    <message>
        <source>Ecomail also holds an order {number} of another shop, “{shop}”, and what is written by the number could hit that one. Nothing was sent.</source>
        <translation>Ecomail má i objednávku {number} jiného obchodu, „{shop}“, a zápis podle čísla by mohl zasáhnout ji. Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>Ecomail did not take the order {number}: {reason}. It holds what it held before.</source>
        <translation>Ecomail objednávku {number} nepřijal: {reason}. Má to, co měl předtím.</translation>
    </message>
    <message>
        <source>Ecomail never took it and holds what it held before. Try again.</source>
        <translation>Ecomail to nikdy nepřijal a má, co měl předtím. Zkuste to znovu.</translation>
    </message>
    <message>
        <source>Ecomail removed all copies of it. The one that stays is added again before anything else is sent.</source>
        <translation>Ecomail odebral všechny její kopie. Ta, která má zůstat, se přidá znovu dřív, než se odešle cokoli jiného.</translation>
    </message>
    <message>
        <source>Ecomail removed all copies of the order {number} and refused to take the one that stays: {reason}</source>
        <translation>Ecomail odebral všechny kopie objednávky {number} a tu, která má zůstat, odmítl přijmout: {reason}</translation>
    </message>
    <message>
        <source>Ecomail still holds the order {number} {count} times.</source>
        <translation>Ecomail má objednávku {number} pořád {count}×.</translation>
    </message>
    <message>
        <source>Ecomail took it and shows only a part of it, so it could not be checked. It was not marked as reported.</source>
        <translation>Ecomail to přijal, ale ukazuje jen část, takže to nešlo ověřit. Objednávka nebyla označena jako předaná.</translation>
    </message>
    <message>
        <source>Ecomail took it and shows {fields} in another way than it was sent.</source>
        <translation>Ecomail ji převzal a {fields} ukazuje jinak, než bylo odesláno.</translation>
    </message>
    <message>
        <source>Ecomail took the order {number} and added nothing: {reason}. Most likely it holds an order of this number already.</source>
        <translation>Ecomail objednávku {number} převzal a nic nepřidal: {reason}. Nejspíš už objednávku s tímto číslem má.</translation>
    </message>
    <message>
        <source>End the program there first, or choose another shop.</source>
        <translation>Nejdřív tam program ukončete, nebo zvolte jiný obchod.</translation>
    </message>
    <message>
        <source>Entry {push_id} cannot be put back: {reason}.</source>
        <translation>Záznam {push_id} nelze vrátit: {reason}.</translation>
    </message>
    <message>
        <source>Fill it in under Settings ({setting}).</source>
        <translation>Doplňte ho v Nastavení ({setting}).</translation>
    </message>
    <message>
        <source>Free some disk space or allow writing there, then try again.</source>
        <translation>Uvolněte místo na disku, nebo tam povolte zápis, a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Free some disk space, then import the file again; nothing is taken in twice.</source>
        <translation>Uvolněte místo na disku a pak soubor importujte znovu; nic se nepřevezme dvakrát.</translation>
    </message>
    <message>
        <source>If that address is right, store the key again under Settings, Keys. If not, put the address right.</source>
        <translation>Je-li ta adresa správná, uložte klíč znovu v Nastavení, Klíče. Není-li, opravte adresu.</translation>
    </message>
    <message>
        <source>If that is what you want, confirm the number {count}.</source>
        <translation>Pokud to tak chcete, potvrďte číslo {count}.</translation>
    </message>
    <message>
        <source>Import the file again; nothing is taken in twice.</source>
        <translation>Importujte soubor znovu; nic se nepřevezme dvakrát.</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>Nainstalujte nejnovější verzi.</translation>
    </message>
    <message>
        <source>It is in Ecomail as it was sent. Your shop changed this order meanwhile.</source>
        <translation>V Ecomailu je tak, jak se odeslala. Váš obchod ji mezitím změnil.</translation>
    </message>
    <message>
        <source>It is in Ecomail. Stopped before it was marked as reported: send it again to mark it.</source>
        <translation>V Ecomailu to je. Zastaveno dřív, než byla objednávka označena jako předaná: odešlete ji znovu a označí se.</translation>
    </message>
    <message>
        <source>It is there more than once</source>
        <translation>Je tam víc než jednou</translation>
    </message>
    <message>
        <source>Look at it, then send it again.</source>
        <translation>Podívejte se na ni a pak ji odešlete znovu.</translation>
    </message>
    <message>
        <source>Look at it, then send it.</source>
        <translation>Podívejte se na ni a pak ji odešlete.</translation>
    </message>
    <message>
        <source>Look at its card: where all of them are alike, it offers to remove the surplus.</source>
        <translation>Podívejte se na její kartu: pokud jsou všechny stejné, nabízí smazat nadbytečné.</translation>
    </message>
    <message>
        <source>Look at its card; what Ecomail only keeps in a form of its own is not sent again.</source>
        <translation>Podívejte se na její kartu; co Ecomail jen uchovává ve vlastní podobě, se znovu neodesílá.</translation>
    </message>
    <message>
        <source>Look for {number} in {service}, then compare again.</source>
        <translation>Vyhledejte {number} ve službě {service} a potom porovnejte znovu.</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Vytvořeno novější verzí</translation>
    </message>
    <message>
        <source>Most likely a number belongs to its shop in this account. Say so under Settings; what is there under the old name then keeps it.</source>
        <translation>Nejspíš v tomto účtu patří číslo ke svému obchodu. Řekněte to v Nastavení; co je tam pod starým názvem, si ho pak ponechá.</translation>
    </message>
    <message>
        <source>No key for {service} is stored for this shop.</source>
        <translation>Pro tento obchod není uložen klíč ke službě {service}.</translation>
    </message>
    <message>
        <source>No key stored</source>
        <translation>Klíč není uložen</translation>
    </message>
    <message>
        <source>No password store</source>
        <translation>Chybí úložiště hesel</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Takový záznam není</translation>
    </message>
    <message>
        <source>Not all copies came back</source>
        <translation>Nevrátily se všechny kopie</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Nic nelze uložit</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nic se neodeslalo</translation>
    </message>
    <message>
        <source>Of the order {number} there were {wanted} copies; Ecomail now holds {count}.</source>
        <translation>Objednávka {number} měla v Ecomailu počet kopií {wanted}; teď jich tam má {count}.</translation>
    </message>
    <message>
        <source>One has to be added again</source>
        <translation>Jednu je třeba přidat znovu</translation>
    </message>
    <message>
        <source>Put back one of the dated backups beside it, or move it away to begin with an empty list.</source>
        <translation>Vraťte jednu ze záloh s datem v názvu vedle něj, nebo ho přesuňte jinam a začněte s prázdným seznamem.</translation>
    </message>
    <message>
        <source>Put it back from the history, or compare it and send it.</source>
        <translation>Vraťte ji z historie, nebo ji porovnejte a odešlete.</translation>
    </message>
    <message>
        <source>Put it back once more from the history, or leave it: one is enough.</source>
        <translation>Vraťte ji z historie ještě jednou, nebo to tak nechte: jedna stačí.</translation>
    </message>
    <message>
        <source>Reading changed something</source>
        <translation>Čtení něco změnilo</translation>
    </message>
    <message>
        <source>Reading the order {order_session} marked it as reported in {service}, although only reading was asked for. Reading was stopped.</source>
        <translation>Čtením se objednávka {order_session} ve službě {service} označila jako předaná, ačkoli se žádalo jen o čtení. Čtení bylo zastaveno.</translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation>Uloženo jinak</translation>
    </message>
    <message>
        <source>Say under Settings whether each shop of this account has numbers of its own.</source>
        <translation>V Nastavení řekněte, zda má každý obchod tohoto účtu vlastní čísla.</translation>
    </message>
    <message>
        <source>Sending stopped before this order. Send it again.</source>
        <translation>Odesílání skončilo dřív, než na ni došlo. Odešlete ji znovu.</translation>
    </message>
    <message>
        <source>Somebody else added the order {number} at the same moment: Ecomail holds it {count} times, and counts its money as often. It was not marked as reported.</source>
        <translation>Někdo jiný přidal objednávku {number} ve stejnou chvíli: v Ecomailu je {count}× a tolikrát se počítá i její částka. Jako předaná označena nebyla.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Něco se nepovedlo</translation>
    </message>
    <message>
        <source>Start GNOME Keyring, KWallet, the macOS Keychain or the Windows Credential Manager and try again. In the window a key can also be kept until you close the program.</source>
        <translation>Spusťte GNOME Keyring, KWallet, Klíčenku macOS nebo Správce pověření systému Windows a zkuste to znovu. V okně lze klíč také uchovat do zavření programu.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zastaveno</translation>
    </message>
    <message>
        <source>Stopped before it was certain what became of it. It is looked up before anything else.</source>
        <translation>Zastaveno dřív, než bylo jisté, jak to dopadlo. Než se stane cokoli dalšího, dohledá se to.</translation>
    </message>
    <message>
        <source>Stopped by you. What was done is kept, the rest is untouched.</source>
        <translation>Zastavili jste to. Co se udělalo, zůstává, ostatního se nic nedotklo.</translation>
    </message>
    <message>
        <source>The account does not include this</source>
        <translation>Účet to nezahrnuje</translation>
    </message>
    <message>
        <source>The certificate of {service} is not trusted by this computer: {reason}. Nothing was sent.</source>
        <translation>Certifikátu služby {service} tento počítač nedůvěřuje: {reason}. Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>The connection to {service} is not safe</source>
        <translation>Spojení se službou {service} není bezpečné</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Soubor nelze importovat</translation>
    </message>
    <message>
        <source>The import broke off</source>
        <translation>Import se přerušil</translation>
    </message>
    <message>
        <source>The key is fine, so leave it as it is. Ask {service} which plan includes it.</source>
        <translation>Klíč je v pořádku, nechte ho tak. Zeptejte se služby {service}, který tarif to zahrnuje.</translation>
    </message>
    <message>
        <source>The key is for another address</source>
        <translation>Klíč je pro jinou adresu</translation>
    </message>
    <message>
        <source>The key of {service} was stored for {address}, and the settings now say {now}. It was not sent there.</source>
        <translation>Klíč služby {service} byl uložen pro {address}, ale v nastavení je nyní {now}. Nebyl tam odeslán.</translation>
    </message>
    <message>
        <source>The list cannot be saved</source>
        <translation>Seznam nelze uložit</translation>
    </message>
    <message>
        <source>The list held a value of this order that cannot be read, and left it out. Compare the order, or import it again.</source>
        <translation>V seznamu byla u této objednávky hodnota, kterou nelze přečíst, a byla vynechána. Objednávku porovnejte, nebo ji importujte znovu.</translation>
    </message>
    <message>
        <source>The list of orders cannot be used</source>
        <translation>Seznam objednávek nelze použít</translation>
    </message>
    <message>
        <source>The list of orders is damaged</source>
        <translation>Seznam objednávek je poškozený</translation>
    </message>
    <message>
        <source>The night shift of this shop is held by {computer}, since {seen}.</source>
        <translation>Noční směna tohoto obchodu běží na počítači {computer}, od {seen}.</translation>
    </message>
    <message>
        <source>The notice to {to} was not sent: {reason}.</source>
        <translation>Zpráva na {to} se neodeslala: {reason}.</translation>
    </message>
    <message>
        <source>The number is taken</source>
        <translation>Číslo je obsazené</translation>
    </message>
    <message>
        <source>The password store is locked</source>
        <translation>Úložiště hesel je zamčené</translation>
    </message>
    <message>
        <source>The password store of this computer is locked, or the request to open it was dismissed.</source>
        <translation>Úložiště hesel tohoto počítače je zamčené, nebo byla žádost o jeho otevření zamítnuta.</translation>
    </message>
    <message>
        <source>The settings cannot be read or saved</source>
        <translation>Nastavení nelze přečíst nebo uložit</translation>
    </message>
    <message>
        <source>The shop is not set up yet</source>
        <translation>Obchod zatím není nastaven</translation>
    </message>
    <message>
        <source>There is no entry {push_id} in the history of this shop.</source>
        <translation>V historii tohoto obchodu záznam {push_id} není.</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Tuto adresu nelze použít</translation>
    </message>
    <message>
        <source>This cannot be a key</source>
        <translation>Toto nemůže být klíč</translation>
    </message>
    <message>
        <source>This cannot be done like that</source>
        <translation>Takto to nejde</translation>
    </message>
    <message>
        <source>This cannot be put back</source>
        <translation>Toto nelze vrátit</translation>
    </message>
    <message>
        <source>This changes a lot at once</source>
        <translation>Toto změní mnoho najednou</translation>
    </message>
    <message>
        <source>This computer has no password store that can keep a key safely: {reason}.</source>
        <translation>Tento počítač nemá úložiště hesel, které by klíč bezpečně uchovalo: {reason}.</translation>
    </message>
    <message>
        <source>Try again in a while; check the address under Settings if it stays so.</source>
        <translation>Zkuste to za chvíli znovu; pokud to potrvá, zkontrolujte adresu v Nastavení.</translation>
    </message>
    <message>
        <source>Try again later, when fewer others are using the account.</source>
        <translation>Zkuste to později, až bude účet používat méně ostatních.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Odemkněte ho a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://; plain http:// is allowed on this computer only.</source>
        <translation>Použijte adresu, která začíná https://; obyčejné http:// je dovoleno jen v tomto počítači.</translation>
    </message>
    <message>
        <source>What was done is kept. Continue later.</source>
        <translation>Co se udělalo, zůstává. Pokračujte později.</translation>
    </message>
    <message>
        <source>Your shop changed it</source>
        <translation>Váš obchod ji změnil</translation>
    </message>
    <message>
        <source>Your shop changed this order after it was compared, so it was not sent.</source>
        <translation>Váš obchod tuto objednávku změnil po porovnání, takže se neodeslala.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). It was not touched.</source>
        <translation>{file} nelze přečíst ({reason}). Soubor zůstal netknutý.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Nothing is sent without a record of it.</source>
        <translation>{file} nelze zapsat ({reason}). Bez záznamu se nic neodesílá.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). What was there before is untouched.</source>
        <translation>{file} nelze zapsat ({reason}). Co tam bylo předtím, zůstalo netknuté.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Order Reconciler. It was not touched.</source>
        <translation>{file} zapsala novější verze programu Order Reconciler. Soubor zůstal netknutý.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: reading it ended unexpectedly after %n orders. These are in the list.</source>
        <translation>
            <numerusform>{file}: čtení nečekaně skončilo po %n objednávce. Ta je v seznamu.</numerusform>
            <numerusform>{file}: čtení nečekaně skončilo po %n objednávkách. Ty jsou v seznamu.</numerusform>
            <numerusform>{file}: čtení nečekaně skončilo po %n objednávkách. Ty jsou v seznamu.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{file}: {reason} Nothing was imported.</source>
        <translation>{file}: {reason} Nic se neimportovalo.</translation>
    </message>
    <message>
        <source>{missing} is still missing.</source>
        <translation>{missing} zatím chybí.</translation>
    </message>
    <message>
        <source>{reason} Nothing was stored.</source>
        <translation>{reason} Nic se neuložilo.</translation>
    </message>
    <message>
        <source>{service} accepted the key and refused this for the account: {reason} Nothing was changed.</source>
        <translation>{service} klíč přijal a pro tento účet to odmítl: {reason} Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>{service} allows no more requests for {seconds} s.</source>
        <translation>Služba {service} nepřijme další požadavky po dobu {seconds} s.</translation>
    </message>
    <message>
        <source>{service} answered {status} for the order {number}, which it holds under “{shop}”: {reason} Nothing was changed.</source>
        <translation>{service} na objednávku {number}, kterou má pod „{shop}“, odpověděl {status}: {reason} Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>{service} answered {status} for the order {number}: {reason} Nothing was changed.</source>
        <translation>{service} odpověděl na objednávku {number} stavem {status}: {reason} Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>{service} asks us to wait</source>
        <translation>Služba {service} žádá o chvíli strpení</translation>
    </message>
    <message>
        <source>{service} could not be reached</source>
        <translation>Služba {service} není dostupná</translation>
    </message>
    <message>
        <source>{service} could not be reached: {reason}. Nothing was sent.</source>
        <translation>Služba {service} není dostupná: {reason}. Nic se neodeslalo.</translation>
    </message>
    <message>
        <source>{service} did not accept the request ({status}): {reason} Nothing was changed.</source>
        <translation>Služba {service} požadavek nepřijala ({status}): {reason} Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>{service} did not accept this</source>
        <translation>Služba {service} toto nepřijala</translation>
    </message>
    <message>
        <source>{service} does not know this</source>
        <translation>Služba {service} toto nezná</translation>
    </message>
    <message>
        <source>{service} does not show its list of orders</source>
        <translation>Služba {service} neukazuje svůj seznam objednávek</translation>
    </message>
    <message>
        <source>{service} gave no usable answer</source>
        <translation>Služba {service} nedala použitelnou odpověď</translation>
    </message>
    <message>
        <source>{service} gave no usable answer: {reason}.</source>
        <translation>Služba {service} nedala použitelnou odpověď: {reason}.</translation>
    </message>
    <message>
        <source>{service} holds an order of this number already, and added none: {reason}</source>
        <translation>{service} už objednávku s tímto číslem má a žádnou nepřidal: {reason}</translation>
    </message>
    <message>
        <source>{service} kept the program waiting</source>
        <translation>{service} nechal program čekat</translation>
    </message>
    <message>
        <source>{service} made the program wait each time it had looked and was about to send, so nothing was sent.</source>
        <translation>{service} nechal program čekat pokaždé, když se podíval a chystal se odeslat, takže se nic neodeslalo.</translation>
    </message>
    <message>
        <source>{service} refused the key</source>
        <translation>Služba {service} klíč odmítla</translation>
    </message>
    <message>
        <source>{service} refused the key stored for this shop (status {status}).</source>
        <translation>Služba {service} odmítla klíč uložený pro tento obchod (stav {status}).</translation>
    </message>
    <message>
        <source>{service} refused the key stored for this shop (status {status}): {words}</source>
        <translation>{service} odmítl klíč uložený pro tento obchod (stav {status}): {words}</translation>
    </message>
    <message>
        <source>{service} refused to show its list of orders with the token stored for this shop ({status}).</source>
        <translation>Služba {service} odmítla ukázat svůj seznam objednávek s tokenem uloženým pro tento obchod ({status}).</translation>
    </message>
    <message>
        <source>{setting}: {value} {reason}</source>
        <translation>{setting}: {value} {reason}</translation>
    </message>
    <message>
        <source>{setting}: “{value}” is not possible here. {reason}</source>
        <translation>{setting}: „{value}“ zde není možné. {reason}</translation>
    </message>
</context>
<context>
    <name>RejectReason</name>
    <message>
        <source>A date that can be two days</source>
        <translation>Datum, které může znamenat dva dny</translation>
    </message>
    <message>
        <source>A time that does not exist</source>
        <translation>Čas, který neexistuje</translation>
    </message>
    <message>
        <source>Amount written in another way</source>
        <translation>Částka zapsaná jinak</translation>
    </message>
    <message>
        <source>No Wemasy code</source>
        <translation>Chybí kód Wemasy</translation>
    </message>
    <message>
        <source>Not a currency</source>
        <translation>Není měna</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Není datum</translation>
    </message>
    <message>
        <source>Not an amount of money</source>
        <translation>Není peněžní částka</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Není e-mailová adresa</translation>
    </message>
    <message>
        <source>Too many or too few fields</source>
        <translation>Příliš mnoho nebo málo polí</translation>
    </message>
    <message>
        <source>Total of an item, not of the order</source>
        <translation>Částka položky, ne objednávky</translation>
    </message>
    <message>
        <source>{column}: a formula without a result</source>
        <translation>{column}: vzorec bez výsledku</translation>
    </message>
    <message>
        <source>{column}: an error of a spreadsheet</source>
        <translation>{column}: chyba z tabulky</translation>
    </message>
    <message>
        <source>{column}: cannot be used</source>
        <translation>{column}: nelze použít</translation>
    </message>
    <message>
        <source>{column}: changed by a spreadsheet</source>
        <translation>{column}: změněno tabulkovým programem</translation>
    </message>
    <message>
        <source>{column}: rows of one order differ</source>
        <translation>{column}: řádky jedné objednávky se liší</translation>
    </message>
    <message>
        <source>{column}: unusual characters</source>
        <translation>{column}: neobvyklé znaky</translation>
    </message>
</context>
<context>
    <name>RejectedFile</name>
    <message>
        <source>Line in the file</source>
        <translation>Řádek v souboru</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Co je špatně</translation>
    </message>
</context>
<context>
    <name>RejectedRowsModel</name>
    <message>
        <source>(left out)</source>
        <translation>(vynecháno)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sloupec</translation>
    </message>
    <message>
        <source>Corrected by you; not imported yet</source>
        <translation>Opraveno vámi; zatím neimportováno</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Co je špatně</translation>
    </message>
</context>
<context>
    <name>RepairBar</name>
    <message numerus="yes">
        <source>%n rows stay as they are</source>
        <translation>
            <numerusform>%n řádek zůstane, jak je</numerusform>
            <numerusform>%n řádky zůstanou, jak jsou</numerusform>
            <numerusform>%n řádků zůstane, jak jsou</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fix all of this kind:</source>
        <translation>&amp;Opravit všechny tohoto druhu:</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %n rows</source>
        <translation>
            <numerusform>Změ&amp;nit %n řádek</numerusform>
            <numerusform>Změ&amp;nit %n řádky</numerusform>
            <numerusform>Změ&amp;nit %n řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked as you type, as the import would.</source>
        <translation>Kontroluje se při psaní stejně jako při importu.</translation>
    </message>
    <message>
        <source>One step that Undo takes back. They are not imported yet.</source>
        <translation>Jeden krok, který zruší příkaz Zpět. Ještě se neimportují.</translation>
    </message>
    <message>
        <source>Only what helps at least one of these rows is offered.</source>
        <translation>Nabízí se jen to, co pomůže alespoň jednomu z těchto řádků.</translation>
    </message>
    <message>
        <source>The value for all rows of this kind</source>
        <translation>Hodnota pro všechny řádky tohoto druhu</translation>
    </message>
    <message>
        <source>What to do with all rows of this kind</source>
        <translation>Co udělat se všemi řádky tohoto druhu</translation>
    </message>
    <message>
        <source>{value} → left out</source>
        <translation>{value} → vynecháno</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Counts and sums by comparison and month, and why they differ</source>
        <translation>Počty a částky podle porovnání a měsíce a důvody rozdílů</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Uložit jako soubor…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Uloženo jako {file}</translation>
    </message>
    <message>
        <source>Saves it as a page to print, as Excel or as CSV</source>
        <translation>Uloží ho jako stránku k tisku, Excel nebo CSV</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>Co je v přehledu</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>Ecomail now</source>
        <translation>Ecomail teď</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vynecháno</translation>
    </message>
    <message>
        <source>Lost: {field}</source>
        <translation>Ztratí se: {field}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>The total more than doubles. Look for a slip of the keys.</source>
        <translation>Celková částka se více než zdvojnásobí. Zkontrolujte, zda nejde o překlep.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co se stane</translation>
    </message>
    <message>
        <source>Will hold</source>
        <translation>Bude mít</translation>
    </message>
    <message>
        <source>over 2 ×: {amount}</source>
        <translation>víc než 2 ×: {amount}</translation>
    </message>
</context>
<context>
    <name>ReviewOptions</name>
    <message numerus="yes">
        <source>%n orders are new to Ecomail:</source>
        <translation>
            <numerusform>%n objednávka je pro Ecomail nová:</numerusform>
            <numerusform>%n objednávky jsou pro Ecomail nové:</numerusform>
            <numerusform>%n objednávek je pro Ecomail nových:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in Ecomail would be overwritten or added</source>
        <translation>
            <numerusform>V Ecomailu by byla přepsána nebo přidána %n objednávka</numerusform>
            <numerusform>V Ecomailu by byly přepsány nebo přidány %n objednávky</numerusform>
            <numerusform>V Ecomailu by bylo přepsáno nebo přidáno %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mark each order as reported in your shop, once it was checked in Ecomail</source>
        <translation>&amp;Označit každou objednávku ve vašem obchodě jako předanou, jakmile je v Ecomailu ověřena</translation>
    </message>
    <message>
        <source>Add &amp;without starting automations (recommended: no e-mails go out)</source>
        <translation>Přidat &amp;bez spuštění automatizací (doporučeno: neodejdou žádné e-maily)</translation>
    </message>
    <message>
        <source>Add and &amp;start Ecomail&apos;s automations (customers may get e-mails)</source>
        <translation>Přidat a &amp;spustit automatizace (zákazníkům mohou odejít e-maily)</translation>
    </message>
    <message>
        <source>Ecomail&apos;s automations may write to these customers</source>
        <translation>Automatizace Ecomailu mohou těmto zákazníkům napsat</translation>
    </message>
    <message>
        <source>If that is what you want, type the number {number} &amp;here:</source>
        <translation>Pokud to tak chcete, &amp;zadejte sem číslo {number}:</translation>
    </message>
    <message>
        <source>Many orders would be overwritten or added: the number shows that you mean it</source>
        <translation>Přepsalo nebo přidalo by se mnoho objednávek: číslem ukážete, že to chcete</translation>
    </message>
    <message>
        <source>No automation of Ecomail starts, so nobody gets an e-mail</source>
        <translation>Nespustí se žádná automatizace Ecomailu, takže nikdo nedostane e-mail</translation>
    </message>
    <message>
        <source>Your shop then knows that Ecomail has the order</source>
        <translation>Váš obchod pak ví, že Ecomail objednávku má</translation>
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
        <translation>Každou objednávku lze rozbalit na její změny a výsledek</translation>
    </message>
    <message>
        <source>What happens to each order</source>
        <translation>Co se stane s každou objednávkou</translation>
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
            <numerusform>%n objednávka, na kterou nedošlo</numerusform>
            <numerusform>%n objednávky, na které nedošlo</numerusform>
            <numerusform>%n objednávek, na které nedošlo</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Začátek</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Konec</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Marked as reported</source>
        <translation>Označeno jako předané</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Kód Wemasy</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Total in Ecomail after</source>
        <translation>Celkem v Ecomailu potom</translation>
    </message>
    <message>
        <source>Total in Ecomail before</source>
        <translation>Celkem v Ecomailu předtím</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
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
        <translation>Poslední úlohy</translation>
    </message>
    <message>
        <source>The last runs</source>
        <translation>Poslední úlohy</translation>
    </message>
</context>
<context>
    <name>SampleReadings</name>
    <message>
        <source>cannot be read</source>
        <translation>nelze přečíst</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Vymazat hledání</translation>
    </message>
    <message>
        <source>Order, Wemasy code, e-mail, item or amount</source>
        <translation>Objednávka, kód Wemasy, e-mail, položka nebo částka</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Hledat objednávky</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignorována</numerusform>
            <numerusform>%n ignorovány</numerusform>
            <numerusform>%n ignorováno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n odložena na později</numerusform>
            <numerusform>%n odloženy na později</numerusform>
            <numerusform>%n odloženo na později</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klíče</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Noční směna</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Zprávy</translation>
    </message>
    <message>
        <source>Other currencies</source>
        <translation>Jiné měny</translation>
    </message>
    <message>
        <source>Payment statuses</source>
        <translation>Stavy plateb</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Soukromí</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Oddíly</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>The page that is chosen is beside the list</source>
        <translation>Vybraná stránka je vedle seznamu</translation>
    </message>
</context>
<context>
    <name>SettleAlike</name>
    <message numerus="yes">
        <source>%n orders wait for this reason. Send your shop&apos;s total and its items as they are for all of them?</source>
        <translation>
            <numerusform>%n objednávka čeká z tohoto důvodu. Odeslat celkovou částku obchodu a položky tak, jak jsou?</numerusform>
            <numerusform>%n objednávky čekají z tohoto důvodu. Odeslat u všech celkovou částku obchodu a položky tak, jak jsou?</numerusform>
            <numerusform>%n objednávek čeká z tohoto důvodu. Odeslat u všech celkovou částku obchodu a položky tak, jak jsou?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only this order</source>
        <translation>Jen tuto &amp;objednávku</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Settle all %n</source>
        <translation>
            <numerusform>&amp;Vyřešit všech %n</numerusform>
            <numerusform>&amp;Vyřešit všechny %n</numerusform>
            <numerusform>&amp;Vyřešit všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All orders that are alike</source>
        <translation>Všechny podobné objednávky</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From then on the order is compared with that one; nothing is sent</source>
        <translation>Objednávka se od té chvíle porovnává s tou v Ecomailu; nic se neodešle</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>V Ecomailu</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Položky</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Undo takes all of these choices back in one step.</source>
        <translation>Zatím se nic neodesílá. Příkaz Zpět zruší všechny tyto volby najednou.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Orders that are alike</source>
        <translation>Podobné objednávky</translation>
    </message>
    <message>
        <source>Shop name there</source>
        <translation>Název obchodu tam</translation>
    </message>
    <message>
        <source>Takes the total and the items as your shop has them; nothing is sent</source>
        <translation>Převezme celkovou částku a položky tak, jak je má obchod; nic se neodešle</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
</context>
<context>
    <name>ShopColour</name>
    <message>
        <source>Blue</source>
        <translation>Modrá</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zelená</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Nový obchod</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oranžová</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Růžová</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Fialová</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Červená</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Modrozelená</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Žlutá</translation>
    </message>
</context>
<context>
    <name>ShopIdentity</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Měna</translation>
    </message>
    <message>
        <source>&amp;Website id</source>
        <translation>&amp;ID webu</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Rakousko</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgie</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>Z&amp;emě</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Česko</translation>
    </message>
    <message>
        <source>Ecomail keeps amounts without a currency: all of them are in this one.</source>
        <translation>Ecomail ukládá částky bez měny: všechny jsou v této.</translation>
    </message>
    <message>
        <source>Ecomail keeps the orders under this name. Write it as earlier orders in Ecomail have it.</source>
        <translation>Ecomail ukládá objednávky pod tímto názvem. Napište ho tak, jak ho mají dřívější objednávky v Ecomailu.</translation>
    </message>
    <message>
        <source>For the time of the dates in your files. A time zone can be typed too, like Europe/Madrid.</source>
        <translation>Podle ní se čte čas dat ve vašich souborech. Můžete napsat i časové pásmo, například Europe/Madrid.</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Německo</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Maďarsko</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nizozemsko</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polsko</translation>
    </message>
    <message>
        <source>Shop &amp;name</source>
        <translation>&amp;Název obchodu</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovensko</translation>
    </message>
    <message>
        <source>The number by which Wemasy knows your shop.</source>
        <translation>Číslo, podle kterého Wemasy pozná váš obchod.</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Spojené království</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>&amp;Earlier names</source>
        <translation>&amp;Dřívější názvy</translation>
    </message>
    <message>
        <source>&amp;Look only</source>
        <translation>&amp;Jen prohlížení</translation>
    </message>
    <message>
        <source>A &amp;discount on an item</source>
        <translation>&amp;Sleva na položce</translation>
    </message>
    <message>
        <source>A band at the top of the window and of what you send, so that no two shops are mixed up.</source>
        <translation>Pruh nahoře v okně a u toho, co odesíláte, abyste nezaměnili dva obchody.</translation>
    </message>
    <message>
        <source>A p&amp;rice in the shop</source>
        <translation>Cena v obchod&amp;ě</translation>
    </message>
    <message>
        <source>As each order&apos;s total shows</source>
        <translation>Podle celkové částky každé objednávky</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Barva</translation>
    </message>
    <message>
        <source>Compare as much as you like; nothing can be changed, neither in Ecomail nor in Wemasy.</source>
        <translation>Porovnávejte, jak chcete; nic nelze změnit, ani v Ecomailu, ani ve Wemasy.</translation>
    </message>
    <message>
        <source>Counts only where an order&apos;s figures fit more than one reading.</source>
        <translation>Platí jen tam, kde lze částky objednávky číst více způsoby.</translation>
    </message>
    <message>
        <source>Counts only where two shops of the account have an order of the same number.</source>
        <translation>Platí jen tam, kde mají dva obchody účtu objednávku se stejným číslem.</translation>
    </message>
    <message>
        <source>Each shop of the account has its own</source>
        <translation>Každý obchod účtu má vlastní čísla</translation>
    </message>
    <message>
        <source>Everything: items, tax and shipping</source>
        <translation>Vše: položky, DPH i dopravu</translation>
    </message>
    <message>
        <source>Example: 2 pieces at {piece} each are sent as price {price}, quantity 2.</source>
        <translation>Příklad: 2 kusy po {piece} se odešlou jako cena {price}, množství 2.</translation>
    </message>
    <message>
        <source>Example: items {lines}, tax {tax}, shipping {shipping}. Your shop says {shop}, and Ecomail gets {ecomail}. Every order is checked against its items.</source>
        <translation>Příklad: položky {lines}, DPH {tax}, doprava {shipping}. Váš obchod uvádí {shop} a Ecomail dostane {ecomail}. Každá objednávka se kontroluje podle svých položek.</translation>
    </message>
    <message>
        <source>In the price already</source>
        <translation>Už je v ceně</translation>
    </message>
    <message>
        <source>Items and tax, without shipping</source>
        <translation>Položky a DPH, bez dopravy</translation>
    </message>
    <message>
        <source>Items only, without tax and shipping</source>
        <translation>Jen položky, bez DPH a dopravy</translation>
    </message>
    <message>
        <source>Not known: such an order is not overwritten</source>
        <translation>Není známo: taková objednávka se nepřepíše</translation>
    </message>
    <message>
        <source>Of one piece</source>
        <translation>Za jeden kus</translation>
    </message>
    <message>
        <source>Of the whole item</source>
        <translation>Za celou položku</translation>
    </message>
    <message>
        <source>One numbering for all shops of the account</source>
        <translation>Jedno číslování pro všechny obchody účtu</translation>
    </message>
    <message>
        <source>Order nu&amp;mbers in Ecomail</source>
        <translation>Čís&amp;la objednávek v Ecomailu</translation>
    </message>
    <message>
        <source>Other names under which Ecomail holds this shop&apos;s orders, with a semicolon between.</source>
        <translation>Další názvy, pod kterými má Ecomail objednávky tohoto obchodu, oddělené středníkem.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Obchod</translation>
    </message>
    <message>
        <source>Still to be taken off each piece</source>
        <translation>Ještě se odečte z každého kusu</translation>
    </message>
    <message>
        <source>Still to be taken off the item</source>
        <translation>Ještě se odečte z položky</translation>
    </message>
    <message>
        <source>The &amp;price of an item in Ecomail</source>
        <translation>&amp;Cena položky v Ecomailu</translation>
    </message>
    <message>
        <source>What the shop&apos;s total &amp;includes</source>
        <translation>Co &amp;zahrnuje celková částka obchodu</translation>
    </message>
</context>
<context>
    <name>ShopTile</name>
    <message numerus="yes">
        <source>%n cannot be sent yet</source>
        <translation>
            <numerusform>%n zatím nelze odeslat</numerusform>
            <numerusform>%n zatím nelze odeslat</numerusform>
            <numerusform>%n zatím nelze odeslat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n nešlo ověřit</numerusform>
            <numerusform>%n nešlo ověřit</numerusform>
            <numerusform>%n nešlo ověřit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n se liší</numerusform>
            <numerusform>%n se liší</numerusform>
            <numerusform>%n se liší</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>o %n méně</numerusform>
            <numerusform>o %n méně</numerusform>
            <numerusform>o %n méně</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignorována</numerusform>
            <numerusform>%n ignorovány</numerusform>
            <numerusform>%n ignorováno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n odložena na později</numerusform>
            <numerusform>%n odloženy na později</numerusform>
            <numerusform>%n odloženo na později</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n chybí</numerusform>
            <numerusform>%n chybějí</numerusform>
            <numerusform>%n chybí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>o %n více</numerusform>
            <numerusform>o %n více</numerusform>
            <numerusform>o %n více</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n čeká na vás</numerusform>
            <numerusform>%n čekají na vás</numerusform>
            <numerusform>%n čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compared yet</source>
        <translation>
            <numerusform>%n zatím neporovnána</numerusform>
            <numerusform>%n zatím neporovnány</numerusform>
            <numerusform>%n zatím neporovnáno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders agree</source>
        <translation>
            <numerusform>%n objednávka souhlasí</numerusform>
            <numerusform>%n objednávky souhlasí</numerusform>
            <numerusform>%n objednávek souhlasí</numerusform>
        </translation>
    </message>
    <message>
        <source>All good</source>
        <translation>V pořádku</translation>
    </message>
    <message>
        <source>Compared {time}</source>
        <translation>Porovnáno {time}</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Chybí klíč</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Klíč odmítnut</translation>
    </message>
    <message>
        <source>Keys work</source>
        <translation>Klíče fungují</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nový</translation>
    </message>
    <message numerus="yes">
        <source>New cause: %n orders</source>
        <translation>
            <numerusform>Nová příčina: %n objednávka</numerusform>
            <numerusform>Nová příčina: %n objednávky</numerusform>
            <numerusform>Nová příčina: %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Zatím žádné objednávky</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Zatím neporovnáno</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Není známo</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nic na vás nečeká</translation>
    </message>
    <message>
        <source>Open the shop to mend it</source>
        <translation>Otevřete obchod a vyřešte to</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>jako předtím</translation>
    </message>
    <message>
        <source>{money} at odds</source>
        <translation>rozdíl {money}</translation>
    </message>
</context>
<context>
    <name>ShopView</name>
    <message>
        <source>One row for each order; what the chosen one holds is below</source>
        <translation>Jeden řádek na objednávku; co vybraná obsahuje, je pod seznamem</translation>
    </message>
</context>
<context>
    <name>ShopsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>&amp;Exportovat nastavení…</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>&amp;Importovat nastavení…</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>&amp;Nový obchod…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otevřít</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>Ode&amp;brat ze seznamu</translation>
    </message>
    <message>
        <source>Adds a shop with settings and keys of its own</source>
        <translation>Přidá obchod s vlastním nastavením a klíči</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Export nastavení</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Import nastavení</translation>
    </message>
    <message>
        <source>Leaves this shop and opens the chosen one</source>
        <translation>Opustí tento obchod a otevře vybraný</translation>
    </message>
    <message>
        <source>Saved as {file}. There are no keys in it.</source>
        <translation>Uloženo jako {file}. Klíče v něm nejsou.</translation>
    </message>
    <message>
        <source>Saves the settings of the open shop as a file, without keys</source>
        <translation>Uloží nastavení otevřeného obchodu do souboru, bez klíčů</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Obchody</translation>
    </message>
    <message>
        <source>Shops on this computer</source>
        <translation>Obchody v tomto počítači</translation>
    </message>
    <message>
        <source>Takes settings from a file into the open shop; its keys stay</source>
        <translation>Převezme nastavení ze souboru do otevřeného obchodu; jeho klíče zůstanou</translation>
    </message>
    <message>
        <source>Takes the chosen shop off this list; nothing is deleted</source>
        <translation>Odebere vybraný obchod ze seznamu; nic se nesmaže</translation>
    </message>
    <message>
        <source>Taking a shop off the list deletes nothing. Settings are exported from the open shop and imported into it, without keys.</source>
        <translation>Odebrání ze seznamu nic nesmaže. Nastavení se exportují z otevřeného obchodu a importují do něj, bez klíčů.</translation>
    </message>
    <message>
        <source>The file says what the shop has already. Nothing was changed.</source>
        <translation>V souboru je to, co obchod už má. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>The settings were taken over. The keys stay as they were.</source>
        <translation>Nastavení bylo převzato. Klíče zůstávají, jak byly.</translation>
    </message>
    <message>
        <source>The shops whose orders are kept on this computer</source>
        <translation>Obchody, jejichž objednávky jsou v tomto počítači</translation>
    </message>
    <message>
        <source>{shop} (open now)</source>
        <translation>{shop} (právě otevřený)</translation>
    </message>
    <message>
        <source>{shop} is off the list. Its orders and its history are still in {folder}</source>
        <translation>{shop} už není v seznamu. Jeho objednávky a historie jsou stále v {folder}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All good</source>
        <translation>V pořádku</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Všechny objednávky</translation>
    </message>
    <message>
        <source>Cannot send yet</source>
        <translation>Zatím nelze odeslat</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Nešlo ověřit</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Liší se</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtry</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Úvod</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorováno</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Odloženo na později</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Zatím neporovnáno</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nic na vás nečeká</translation>
    </message>
    <message>
        <source>Only in Ecomail</source>
        <translation>Jen v Ecomailu</translation>
    </message>
    <message numerus="yes">
        <source>Only in Ecomail: %n</source>
        <translation>
            <numerusform>Jen v Ecomailu: %n</numerusform>
            <numerusform>Jen v Ecomailu: %n</numerusform>
            <numerusform>Jen v Ecomailu: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders in Ecomail that are not on your list</source>
        <translation>Objednávky z Ecomailu, které nejsou ve vašem seznamu</translation>
    </message>
    <message>
        <source>Orders that you set aside; they come back when what differs changes</source>
        <translation>Objednávky, které jste odložili stranou; vrátí se, když se rozdíl změní</translation>
    </message>
    <message>
        <source>Shows what agrees and what does not, by month, and what to do next</source>
        <translation>Stav obchodu po měsících a co dělat dál</translation>
    </message>
    <message>
        <source>Shows what was sent, and puts it back</source>
        <translation>Ukáže, co se odeslalo, a umí to vrátit</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Čeká na označení</translation>
    </message>
    <message>
        <source>{filter} ({shortcut})</source>
        <translation>{filter} ({shortcut})</translation>
    </message>
    <message numerus="yes">
        <source>{filter}, %n orders</source>
        <translation>
            <numerusform>{filter}, %n objednávka</numerusform>
            <numerusform>{filter}, %n objednávky</numerusform>
            <numerusform>{filter}, %n objednávek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>cancelled</source>
        <translation>zrušeno</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>dokončeno</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>čeká</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>zpracovává se</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Výchozí</translation>
    </message>
    <message>
        <source>In Ecomail</source>
        <translation>V Ecomailu</translation>
    </message>
    <message>
        <source>In your shop</source>
        <translation>Ve vašem obchodě</translation>
    </message>
    <message>
        <source>Payment statuses</source>
        <translation>Stavy plateb</translation>
    </message>
    <message>
        <source>Puts back the meanings that the program came with</source>
        <translation>Vrátí významy, se kterými program přišel</translation>
    </message>
    <message>
        <source>What Ecomail is told for each payment status of your shop. A status that is not in the table is never guessed: such orders wait.</source>
        <translation>Co se Ecomailu sdělí při každém stavu platby ve vašem obchodě. Stav, který v tabulce není, se nikdy neodhaduje: takové objednávky čekají.</translation>
    </message>
    <message>
        <source>send no status</source>
        <translation>neposílat stav</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Checking what arrived: {done} of {total}</source>
        <translation>Ověřuje se, co dorazilo: {done} z {total}</translation>
    </message>
    <message>
        <source>Checking {done} of {total}</source>
        <translation>Ověřuje se {done} z {total}</translation>
    </message>
    <message>
        <source>Comparing {done} of {total}</source>
        <translation>Porovnává se {done} z {total}</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Ukázkový obchod</translation>
    </message>
    <message>
        <source>Demo shop, look only</source>
        <translation>Ukázkový obchod, jen prohlížení</translation>
    </message>
    <message>
        <source>Final check: {done} of {total}</source>
        <translation>Závěrečná kontrola: {done} z {total}</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Importuje se {done} z {total}</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Jen prohlížení</translation>
    </message>
    <message>
        <source>Looking through Ecomail: {done} of {total}</source>
        <translation>Prohledávání Ecomailu: {done} z {total}</translation>
    </message>
    <message>
        <source>Made-up orders on this computer. Nothing leaves it.</source>
        <translation>Vymyšlené objednávky v tomto počítači. Nic ho neopouští.</translation>
    </message>
    <message>
        <source>Marking {done} of {total}</source>
        <translation>Označuje se {done} z {total}</translation>
    </message>
    <message>
        <source>Paused at {done} of {total}. What was begun is finished.</source>
        <translation>Pozastaveno na {done} z {total}. Co bylo rozpracováno, je dokončeno.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Requests used in the last minute, and how many the services allow</source>
        <translation>Požadavky za poslední minutu a kolik jich služby dovolí</translation>
    </message>
    <message>
        <source>Sending {done} of {total}</source>
        <translation>Odesílá se {done} z {total}</translation>
    </message>
    <message>
        <source>This shop is set to look only: nothing can be sent.</source>
        <translation>Tento obchod je nastaven jen k prohlížení: nic nelze odeslat.</translation>
    </message>
    <message>
        <source>Wemasy {wemasy_used} of {wemasy_limit}, Ecomail {ecomail_used} of {ecomail_limit} a minute</source>
        <translation>Wemasy {wemasy_used} z {wemasy_limit}, Ecomail {ecomail_used} z {ecomail_limit} za minutu</translation>
    </message>
    <message>
        <source>Writing {done} of {total}</source>
        <translation>Zapsáno {done} z {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>zbývá asi %n minuta</numerusform>
            <numerusform>zbývají asi %n minuty</numerusform>
            <numerusform>zbývá asi %n minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>zbývá asi %n sekunda</numerusform>
            <numerusform>zbývají asi %n sekundy</numerusform>
            <numerusform>zbývá asi %n sekund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request limit reached, goes on in %n s</source>
        <translation>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
            <numerusform>limit vyčerpán, pokračuje za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} z {total}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Krok {number} z {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>zbývá udělat</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n orders of this file are in the list</source>
        <translation>
            <numerusform>V seznamu je %n objednávka z tohoto souboru</numerusform>
            <numerusform>V seznamu jsou %n objednávky z tohoto souboru</numerusform>
            <numerusform>V seznamu je %n objednávek z tohoto souboru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no delivery place; that of their billing address was taken.</source>
        <translation>
            <numerusform>%n řádek nemá místo doručení; použito bylo místo z fakturační adresy.</numerusform>
            <numerusform>%n řádky nemají místo doručení; použito bylo místo z fakturační adresy.</numerusform>
            <numerusform>%n řádků nemá místo doručení; použito bylo místo z fakturační adresy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read from {file}.</source>
        <translation>
            <numerusform>Ze souboru {file} přečten %n řádek.</numerusform>
            <numerusform>Ze souboru {file} přečteny %n řádky.</numerusform>
            <numerusform>Ze souboru {file} přečteno %n řádků.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows under the list are left out: sums or remarks, no orders.</source>
        <translation>
            <numerusform>%n řádek pod seznamem je vynechán: součet nebo poznámka, ne objednávka.</numerusform>
            <numerusform>%n řádky pod seznamem jsou vynechány: součty nebo poznámky, ne objednávky.</numerusform>
            <numerusform>%n řádků pod seznamem je vynecháno: součty nebo poznámky, ne objednávky.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these orders were in the list already</source>
        <translation>Všechny tyto objednávky už v seznamu byly</translation>
    </message>
    <message numerus="yes">
        <source>Broken off. %n orders are in the list so far</source>
        <translation>
            <numerusform>Přerušeno. V seznamu je zatím %n objednávka</numerusform>
            <numerusform>Přerušeno. V seznamu jsou zatím %n objednávky</numerusform>
            <numerusform>Přerušeno. V seznamu je zatím %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it again for the rest: what is in the list already is recognised.</source>
        <translation>Pro zbytek jej importujte znovu: co už v seznamu je, se rozpozná.</translation>
    </message>
    <message>
        <source>Importing only fills the list. Nothing is sent.</source>
        <translation>Import jen naplní seznam. Nic se neodešle.</translation>
    </message>
    <message>
        <source>No row could be used</source>
        <translation>Žádný řádek se nedal použít</translation>
    </message>
    <message numerus="yes">
        <source>Stopped by you. %n orders are in the list so far</source>
        <translation>
            <numerusform>Zastavili jste to. V seznamu je zatím %n objednávka</numerusform>
            <numerusform>Zastavili jste to. V seznamu jsou zatím %n objednávky</numerusform>
            <numerusform>Zastavili jste to. V seznamu je zatím %n objednávek</numerusform>
        </translation>
    </message>
    <message>
        <source>new orders</source>
        <translation>nové objednávky</translation>
    </message>
    <message>
        <source>orders already in the list</source>
        <translation>objednávky, které už v seznamu byly</translation>
    </message>
    <message>
        <source>orders with newer data</source>
        <translation>objednávky s novějšími údaji</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>vynechané řádky</translation>
    </message>
    <message numerus="yes">
        <source>{file} has %n rows and was not read to its end.</source>
        <translation>
            <numerusform>Soubor {file} má %n řádek a nebyl přečten do konce.</numerusform>
            <numerusform>Soubor {file} má %n řádky a nebyl přečten do konce.</numerusform>
            <numerusform>Soubor {file} má %n řádků a nebyl přečten do konce.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, list „{sheet}“</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>Device or resource busy</source>
        <translation>používá to jiný program</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>název souboru je příliš dlouhý</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>chyba disku</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>disk je plný</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>soubor nebo složka neexistuje</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nepovolená operace</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>není oprávnění</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>jen pro čtení</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n orders are on the list again.</source>
        <translation>
            <numerusform>%n objednávka je znovu v seznamu.</numerusform>
            <numerusform>%n objednávky jsou znovu v seznamu.</numerusform>
            <numerusform>%n objednávek je znovu v seznamu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders were taken off the list.</source>
        <translation>
            <numerusform>%n objednávka byla odebrána ze seznamu.</numerusform>
            <numerusform>%n objednávky byly odebrány ze seznamu.</numerusform>
            <numerusform>%n objednávek bylo odebráno ze seznamu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorovat</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link all %n</source>
        <translation>
            <numerusform>&amp;Propojit %n</numerusform>
            <numerusform>&amp;Propojit všechny %n</numerusform>
            <numerusform>&amp;Propojit všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only this order</source>
        <translation>Jen tuto &amp;objednávku</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Odebrat ze seznamu</translation>
    </message>
    <message>
        <source>A short name for the new shop:</source>
        <translation>Krátký název nového obchodu:</translation>
    </message>
    <message>
        <source>A test order</source>
        <translation>Zkušební objednávka</translation>
    </message>
    <message>
        <source>Agreed with the customer</source>
        <translation>Domluveno se zákazníkem</translation>
    </message>
    <message>
        <source>Already corrected elsewhere</source>
        <translation>Už opraveno jinde</translation>
    </message>
    <message>
        <source>Choose a reason, or type your own</source>
        <translation>Vyberte důvod, nebo napište vlastní</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Porovnává se…</translation>
    </message>
    <message numerus="yes">
        <source>Ecomail holds %n orders under other numbers. Link all of them?</source>
        <translation>
            <numerusform>Ecomail má %n objednávku pod jiným číslem. Propojit ji?</numerusform>
            <numerusform>Ecomail má %n objednávky pod jinými čísly. Propojit všechny?</numerusform>
            <numerusform>Ecomail má %n objednávek pod jinými čísly. Propojit všechny?</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Export seznamu</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorovat</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Nový obchod</translation>
    </message>
    <message>
        <source>Preparing the review…</source>
        <translation>Připravuje se kontrola…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Uloženo jako {file}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Zastaveno. Žádný soubor se nezapsal.</translation>
    </message>
    <message>
        <source>Stopping: what was begun is finished…</source>
        <translation>Zastavuje se: co bylo rozpracováno, se dokončí…</translation>
    </message>
    <message numerus="yes">
        <source>Take %n orders off the list?</source>
        <translation>
            <numerusform>Odebrat %n objednávku ze seznamu?</numerusform>
            <numerusform>Odebrat %n objednávky ze seznamu?</numerusform>
            <numerusform>Odebrat %n objednávek ze seznamu?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why ignore %n orders? Nothing is sent of them, and they come back when what differs changes.</source>
        <translation>
            <numerusform>Proč ignorovat %n objednávku? Nic se z ní neodešle a vrátí se, když se rozdíl změní.</numerusform>
            <numerusform>Proč ignorovat %n objednávky? Nic se z nich neodešle a vrátí se, když se rozdíl změní.</numerusform>
            <numerusform>Proč ignorovat %n objednávek? Nic se z nich neodešle a vrátí se, když se rozdíl změní.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your shop and Ecomail keep them, and so does the history. Until you close the program, Undo (Ctrl+Z) brings them back with what you chose for them.</source>
        <translation>Ve vašem obchodě, v Ecomailu i v historii zůstanou. Dokud program nezavřete, příkaz Zpět (Ctrl+Z) je vrátí i s tím, co jste u nich zvolili.</translation>
    </message>
    <message>
        <source>calling it another order</source>
        <translation>označení za jinou objednávku</translation>
    </message>
    <message numerus="yes">
        <source>linking %n orders</source>
        <translation>
            <numerusform>propojení %n objednávky</numerusform>
            <numerusform>propojení %n objednávek</numerusform>
            <numerusform>propojení %n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n orders off the list</source>
        <translation>
            <numerusform>odebrání %n objednávky ze seznamu</numerusform>
            <numerusform>odebrání %n objednávek ze seznamu</numerusform>
            <numerusform>odebrání %n objednávek ze seznamu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>&amp;Change template</source>
        <translation>Změnit &amp;šablonu</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Smazat</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Přejmenovat…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Uložit</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>&amp;Uložit jako šablonu…</translation>
    </message>
    <message>
        <source>A name, such as the program it comes from</source>
        <translation>Název, třeba program, odkud je</translation>
    </message>
    <message>
        <source>Bring “{name}” back</source>
        <translation>Vrátit „{name}“</translation>
    </message>
    <message>
        <source>Do not s&amp;ave</source>
        <translation>Neu&amp;kládat</translation>
    </message>
    <message>
        <source>Goes back to the templates as they were.</source>
        <translation>Vrátí se k šablonám beze změny.</translation>
    </message>
    <message>
        <source>Keeps the template under this name.</source>
        <translation>Uchová šablonu pod tímto názvem.</translation>
    </message>
    <message>
        <source>Keeps this format and these columns under a name, on this computer, for all your shops.</source>
        <translation>Uchová tento formát a tyto sloupce pod názvem, v tomto počítači, pro všechny vaše obchody.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Název šablony</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Reads this file the way you saved before under a name.</source>
        <translation>Přečte tento soubor způsobem, který jste dříve uložili pod názvem.</translation>
    </message>
    <message>
        <source>Save these &amp;choices in it</source>
        <translation>Uložit do ní tyto &amp;volby</translation>
    </message>
    <message>
        <source>Saves what you changed in it, renames it, or deletes it.</source>
        <translation>Uloží do ní změny, přejmenuje ji, nebo ji smaže.</translation>
    </message>
    <message>
        <source>Takes the deleting back.</source>
        <translation>Zruší smazání.</translation>
    </message>
    <message>
        <source>Template of columns</source>
        <translation>Šablona sloupců</translation>
    </message>
    <message>
        <source>The template of this name is replaced.</source>
        <translation>Šablona s tímto názvem se nahradí.</translation>
    </message>
    <message>
        <source>You choose it by this name for other files.</source>
        <translation>Pod tímto názvem ji zvolíte pro jiné soubory.</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>(empty)</source>
        <translation>(prázdné)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>not shown by Ecomail</source>
        <translation>Ecomail nezobrazuje</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>„{value}“</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>All good</source>
        <translation>V pořádku</translation>
    </message>
    <message>
        <source>Cannot send yet</source>
        <translation>Zatím nelze odeslat</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Nešlo ověřit</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Rozhodnuto</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Liší se</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorováno</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>Odloženo na později</translation>
    </message>
    <message>
        <source>Missing in Ecomail</source>
        <translation>Chybí v Ecomailu</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Zatím neporovnáno</translation>
    </message>
    <message>
        <source>Not in your shop</source>
        <translation>Není ve vašem obchodě</translation>
    </message>
    <message>
        <source>To be marked</source>
        <translation>Čeká na označení</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>%n orders are all good</source>
        <translation>
            <numerusform>%n objednávka je v pořádku</numerusform>
            <numerusform>%n objednávky jsou v pořádku</numerusform>
            <numerusform>%n objednávek je v pořádku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are different</source>
        <translation>
            <numerusform>%n objednávka se liší</numerusform>
            <numerusform>%n objednávky se liší</numerusform>
            <numerusform>%n objednávek se liší</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are ignored</source>
        <translation>
            <numerusform>%n objednávka se ignoruje</numerusform>
            <numerusform>%n objednávky se ignorují</numerusform>
            <numerusform>%n objednávek se ignoruje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are left for later</source>
        <translation>
            <numerusform>%n objednávka je odložena na později</numerusform>
            <numerusform>%n objednávky jsou odloženy na později</numerusform>
            <numerusform>%n objednávek je odloženo na později</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are missing in Ecomail</source>
        <translation>
            <numerusform>%n objednávka chybí v Ecomailu</numerusform>
            <numerusform>%n objednávky chybí v Ecomailu</numerusform>
            <numerusform>%n objednávek chybí v Ecomailu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are not compared yet</source>
        <translation>
            <numerusform>%n objednávka zatím není porovnána</numerusform>
            <numerusform>%n objednávky zatím nejsou porovnány</numerusform>
            <numerusform>%n objednávek zatím není porovnáno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders cannot be sent yet</source>
        <translation>
            <numerusform>%n objednávku zatím nelze odeslat</numerusform>
            <numerusform>%n objednávky zatím nelze odeslat</numerusform>
            <numerusform>%n objednávek zatím nelze odeslat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be checked</source>
        <translation>
            <numerusform>%n objednávku nešlo ověřit</numerusform>
            <numerusform>%n objednávky nešlo ověřit</numerusform>
            <numerusform>%n objednávek nešlo ověřit</numerusform>
        </translation>
    </message>
    <message>
        <source>The state of the orders</source>
        <translation>Stav objednávek</translation>
    </message>
    <message>
        <source>{good} of {all} orders are all good, {open} need you</source>
        <translation>V pořádku: {good} z {all} objednávek, čeká na vás: {open}</translation>
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
        <translation>&amp;Vybrat…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Složka</translation>
    </message>
    <message>
        <source>Compare &amp;every</source>
        <translation>&amp;Porovnat každých</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>How often every order is compared; comparing changes nothing</source>
        <translation>Jak často se porovnávají všechny objednávky; porovnání nic nemění</translation>
    </message>
    <message>
        <source>New files in the folder are imported and everything is compared now and then, while this window is open. Nothing is sent unless you switch the night shift on under Settings.</source>
        <translation>Nové soubory ve složce se importují a všechno se občas porovná, dokud je toto okno otevřené. Samo se nic neodešle, pokud v Nastavení nezapnete noční směnu.</translation>
    </message>
    <message>
        <source>New files of orders that appear in it are imported</source>
        <translation>Nové soubory objednávek, které se v ní objeví, se importují</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Žádná složka</translation>
    </message>
    <message>
        <source>Picks the folder in a window of the system</source>
        <translation>Vyberte složku v okně systému</translation>
    </message>
    <message>
        <source>The folder for new files</source>
        <translation>Složka pro nové soubory</translation>
    </message>
    <message>
        <source>Watch for new orders</source>
        <translation>Sledování nových objednávek</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nikdy</translation>
    </message>
</context>
<context>
    <name>WeeksChart</name>
    <message>
        <source>Orders a week, from {first} to {last}</source>
        <translation>Objednávky po týdnech, od {first} do {last}</translation>
    </message>
</context>
<context>
    <name>WhatDiffers</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>A chosen value cannot be used</source>
        <translation>Zvolenou hodnotu nelze použít</translation>
    </message>
    <message>
        <source>A value cannot be read</source>
        <translation>Hodnotu nelze přečíst</translation>
    </message>
    <message>
        <source>A value in Ecomail cannot be read</source>
        <translation>Hodnotu v Ecomailu nelze přečíst</translation>
    </message>
    <message>
        <source>Added twice</source>
        <translation>Přidáno dvakrát</translation>
    </message>
    <message>
        <source>An item cannot be read</source>
        <translation>Položku nelze přečíst</translation>
    </message>
    <message>
        <source>An item has no code</source>
        <translation>Položka nemá kód</translation>
    </message>
    <message>
        <source>Because: {reason}</source>
        <translation>Protože: {reason}</translation>
    </message>
    <message>
        <source>Currency not clear: {about}</source>
        <translation>Nejasná měna: {about}</translation>
    </message>
    <message>
        <source>E-mail is not valid</source>
        <translation>E-mail není platný</translation>
    </message>
    <message>
        <source>E-mail missing</source>
        <translation>Chybí e-mail</translation>
    </message>
    <message>
        <source>Ecomail does not show a value</source>
        <translation>Ecomail nezobrazuje některou hodnotu</translation>
    </message>
    <message>
        <source>Ecomail shows only a part of it</source>
        <translation>Ecomail zobrazuje jen část</translation>
    </message>
    <message>
        <source>File and shop name another total</source>
        <translation>Jiná celková částka v souboru a v obchodě</translation>
    </message>
    <message>
        <source>Item: {field}</source>
        <translation>Položka: {field}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Položky</translation>
    </message>
    <message>
        <source>Linked order is gone</source>
        <translation>Spojená objednávka chybí</translation>
    </message>
    <message numerus="yes">
        <source>New, %n items</source>
        <translation>
            <numerusform>Nová, %n položka</numerusform>
            <numerusform>Nová, %n položky</numerusform>
            <numerusform>Nová, %n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>No items</source>
        <translation>Žádné položky</translation>
    </message>
    <message>
        <source>No rate for {about}</source>
        <translation>Chybí kurz pro {about}</translation>
    </message>
    <message>
        <source>Number of another shop</source>
        <translation>Číslo jiného obchodu</translation>
    </message>
    <message>
        <source>Only {field}</source>
        <translation>Jen {field}</translation>
    </message>
    <message>
        <source>Order number differs from the file</source>
        <translation>Jiné číslo objednávky než v souboru</translation>
    </message>
    <message>
        <source>Order number missing</source>
        <translation>Chybí číslo objednávky</translation>
    </message>
    <message>
        <source>Perhaps in Ecomail already</source>
        <translation>Možná už je v Ecomailu</translation>
    </message>
    <message>
        <source>Prices can be read in two ways</source>
        <translation>Ceny lze číst dvěma způsoby</translation>
    </message>
    <message>
        <source>Shop name missing</source>
        <translation>Chybí název obchodu</translation>
    </message>
    <message>
        <source>Status missing</source>
        <translation>Chybí stav platby</translation>
    </message>
    <message>
        <source>Status not known: {about}</source>
        <translation>Neznámý stav platby: {about}</translation>
    </message>
    <message>
        <source>Still finding out what was sent</source>
        <translation>Zjišťuje se, co se odeslalo</translation>
    </message>
    <message>
        <source>Sums do not add up</source>
        <translation>Součty nesouhlasí</translation>
    </message>
    <message>
        <source>Too many items</source>
        <translation>Příliš mnoho položek</translation>
    </message>
    <message>
        <source>Twice in Ecomail</source>
        <translation>V Ecomailu dvakrát</translation>
    </message>
    <message>
        <source>Waits for a choice of yours</source>
        <translation>Čeká na vaši volbu</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_EmptyNote</name>
    <message>
        <source>Shows every order on the list</source>
        <translation>Zobrazí všechny objednávky v seznamu</translation>
    </message>
</context>
</TS>
