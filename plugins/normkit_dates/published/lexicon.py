"""Words that datelines are made of besides months and weekdays (``month_names.py``): labels, fillers, zones.

Entries with a comment are doubtful. Forms stand in lower case.
"""

from __future__ import annotations

from normkit import word_set

LEVANT_MONTHS = {
    "كانون الثاني": "يناير",
    "كانون ثاني": "يناير",
    "تشرين الأول": "أكتوبر",
    "تشرين الاول": "أكتوبر",
    "تشرين أول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
    "تشرين ثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
    "كانون الاول": "ديسمبر",
    "كانون أول": "ديسمبر",
}
"""Months of two words (Syria, Lebanon, Iraq, Jordan), and the same months of one word."""

BETWEEN_PARTS = word_set(". , - – / ' ’ º ª ° of the de del di den du la le st nd rd th er el")
"""What may stand between day, month and year: "15 de octubre de 2025", "May 3rd, 2025"."""

RAIL_MARKS = frozenset("|·•()[]{}—–-,،;:./\\›»>*~#")
"""Marks that may stand around and inside a dateline."""

FILLERS = BETWEEN_PARTS | word_set(
    "il am on vom dem feira في يوم من г року р d at um uhr h hrs hr à às alle alla ore a las kl klo klokken "
    "в о об saat om godz ώρα الساعة الموافق م corresponding"
)
"""Small words inside a written date or time: "am 3. Mai um 12 Uhr"."""

LABELS = word_set(
    "published publish datepublished posted post date dated created issued pub publ "
    "datum veröffentlicht veröffentlichung publiziert erschienen erstveröffentlichung erstveröffentlicht "
    "erstellt eingestellt gepostet geschrieben "
    "fecha publicado publicada publicación creado data publicação pubblicato pubblicata pubblicazione postato "
    "publié publiée posté créé créée parution mis mise "
    "geplaatst gepubliceerd publicerad publicerat publisert megjelent közzétéve publicat publikováno diterbitkan "
    "dipublikasikan udgivet julkaistu opublikowano dodano zveřejněno "
    "yayın yayınlanma giriş eklenme tarih tarihi "
    "опубл опубликовано опубликован размещено создано дата опубліковано δημοσίευση δημοσιεύτηκε "
    "نشر نشرت تاريخ النشر انتشار "
    "发布时间 发布日期 发表时间 发布于 發布時間 發佈時間 公開日 公開日時 掲載日 配信日時 投稿日 "
    "입력 등록 기사입력 게시일 פורסם"
)
"""Words that introduce the date of an article. "Publication" is left out: in lists it is a kind of document."""

UPDATES = word_set(
    "updated update datemodified modified edited revised reviewed last changed upd "
    "aktualisiert aktualisierung stand geändert bearbeitet letzte zuletzt letztes "
    "actualizado actualizada actualización modificado última último atualizado atualizada atualização modificada "
    "actualisé actualisée modifié modifiée jour aggiornato aggiornata aggiornamento ultimo ultima "
    "bijgewerkt gewijzigd laatst uppdaterad oppdatert opdateret päivitetty muokattu zaktualizowano aktualizacja "
    "güncelleme güncellendi son обн обновл обновлено изменено оновлено ενημέρωση التحديث تحديث آخر "
    "更新时间 更新日期 更新于 最后更新 最后更新时间 最后更新日期 最后修改 更新時間 更新 更新日 更新日時 "
    "最終更新 最終更新日 最終更新日時 "
    "최종수정 최종수정일 수정 수정일 업데이트 עודכן"
)
"""Words that say the date is a later one."""

OTHER_DATE = word_set(
    # citations and quoted posts, comments
    "retrieved accessed viewed archived abgerufen consulté consultado consultato geraadpleegd проверено "
    "kommentar comment commentaire comentario sagt says said antworten reply "
    # events
    "event events when doors tickets veranstaltung veranstaltungen termin termine wann einlass eintritt beginn beginnt "
    "événement quand début evento eventos cuándo eventi biglietti quando "
    "evenement wanneer aanvang evenemang när börjar arrangement hvornår hvor når tapahtuma wydarzenie kiedy akce kdy "
    "etkinlik мероприятие начало когда подія початок коли εκδήλωση πότε الفعالية موعد متى acara kapan "
    "活动时间 活動時間 会议时间 會議時間 举办时间 開催日 開催日時 日時 행사일 행사일시 일시 "
    # ends and beginnings, deadlines
    "deadline due expires expiry until from starts starting beginning closing closes apply rsvp effective valid "
    "through einsendeschluss bewerbungsschluss anmeldeschluss frist fällig gültig bis ab "
    "jusqu échéance limite délai valable hasta plazo vence válido fino scadenza entro valido até prazo validade "
    "sluitingsdatum geldig uiterlijk sista senast giltig frist senest gyldig termin ważne ważny uzávěrka platnost "
    "başvuru geçerli срок дедлайн действует строк дійсний προθεσμία λήξη المهلة حتى batas "
    "截止 截止日期 截止时间 报名截止 报名截止日期 申请截止日期 申报截止日期 有效期至 "
    "締切 締切日 締め切り 応募締切 申込締切 有効期限 "
    "마감 마감일 신청마감 접수마감 유효기간 "
    # lives
    "born died geboren gestorben geb né née mort décédé nacido nacida nació murió falleció fallecido nata "
    "morto morta nascido nascida nasceu morreu overleden född död født død syntynyt kuollut urodzony urodzona "
    "zmarł zmarła narozen zemřel doğum ölüm родился родилась умер умерла "
    "народився народилася помер γεννήθηκε πέθανε ولد ولدت توفي توفيت lahir wafat memoriam † "
    # other editions and works
    "release released erscheinungsdatum erscheinungstermin originally ursprünglich initialement originalmente sortie "
    "premiere premieres première estreno estreia uscita premiär премьера vizyon "
    # documents and acts
    "received adopted signed filed ratified approved enacted decided delivered recorded filmed photographed "
    "eingegangen empfangen verabschiedet unterzeichnet unterschrieben beschlossen aufgenommen aufgezeichnet gehalten "
    "reçu reçue adopté adoptée signé signée ratifié enregistré enregistrée prononcé prononcée "
    "recibido recibida aprobado aprobada firmado firmada adoptado adoptada grabado grabada pronunciado "
    "ricevuto ricevuta approvato approvata firmato firmata adottato adottata registrato registrata "
    "recebido recebida aprovado aprovada assinado assinada adotado adotada gravado gravada proferido "
    "ontvangen ondertekend aangenomen goedgekeurd opgenomen mottagen undertecknad antagen inspelad modtaget "
    "underskrevet podpisano podpisany przyjęty otrzymano podepsáno přijato imzalandı kabul alındı "
    "получено подписан подписано принят принято отримано підписано прийнято υπογράφηκε وقعت استلم "
    # laws, by their day
    "decree statute ordinance gesetz verordnung erlass dekret loi décret arrêté ordonnance ley decreto resolución lei "
    "portaria legge ordinanza delibera wet besluit lag förordning lov forskrift bekendtgørelse laki asetus "
    "ustawa rozporządzenie zákon vyhláška "
    "yasa kanun kararname yönetmelik закон указ постановление приказ постанова наказ νόμος "
    "διάταγμα قانون مرسوم perpres "
    # what looks back or forth
    "since seit depuis sinds sedan منذ vigueur vigor vigore visited besucht "
    "anniversary jahrestag anniversaire aniversario anniversario годовщина ذكرى"
)
"""Words that say the date beside them is another one: of a citation, an event, a life, another edition, a comment.

"Comments" is left out: their number stands beside the date of the article.
"""

HALF_DAYS = {
    "am": 0, "pm": 12, "πμ": 0, "μμ": 12, "ص": 0, "م": 12, "صباحا": 0, "صباحًا": 0, "مساء": 12, "مساءً": 12,
}  # fmt: skip
"""Halves of the day, and the hours they add to a clock of twelve."""

ZONES: dict[str, str] = {
    # RFC 2822 section 4.3 fixes the American ones; IST and BST stand for several zones and are left out.
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "wib": "+07:00",
}  # fmt: skip

HOMOGRAPHS = word_set("segunda terça terca quarta quinta sexta senin luni")
"""Weekdays that are other words in prose: "segunda" is also "second", Turkish "senin" is also "your"."""

ON = word_set(
    "on am vom dem der le el il em op den på w dnia dne в на у pada tarihinde στις στην في يوم "
    "do до is was ist war wird est était sera es fue será è fu sarà é foi werd wordt är var er ble blev jest był będzie"
)
"""Words that tie a date to the words before them: "received on 5 May 2013", "the day of the vote is 5 May 2013"."""

PICTURES = word_set(
    "photo photograph image picture foto fotografie bild aufnahme fotografía imagen immagine fotografia imagem "
    "afbeelding billede kuva zdjęcie obrázek fénykép fotoğraf fotoğrafı фото снимок світлина φωτογραφία صورة gambar"
)
"""Words that begin the line of a picture: its date is that of the picture."""

BY = word_set(
    "by von par por di door av af przez od от від автор yazan yazar oleh από του بقلم كتب كتبت "
    "author autor autorin auteur autore écrit écrite escrito escrita scritto written geschrieben verfasst text "
    "submitted added uploaded eingetragen eingereicht rédigé ajouté inserito subido adicionado toegevoegd"
)
"""Words that begin an author's line."""

IN = word_set("in at à em en bei u v i w im")
"""Words that begin the place or the desk behind a date."""

JOINS = word_set(
    "- – — / & + and to through till und bis et au y al e a en tot og och i do и до по і t m ile إلى و حتى"
)
"""Marks and words between the ends of a span of days or hours."""

SPOKEN = word_set(
    "speech lecture sermon remarks held given delivered spoken rede vortrag predigt ansprache gehalten "
    "discours conférence prononcé prononcée tenu tenue discurso conferencia pronunciado pronunciada dictada "
    "discorso relazione pronunciato tenuto tenuta palestra proferido proferida toespraak lezing gehouden uitgesproken "
    "föredrag hållet hållen tale foredrag holdt przemówienie wykład wygłoszony wygłoszone projev přednáška proneseno "
    "konuşma konuşması puhe esitelmä beszéd előadás discurs речь выступление лекция доклад промова виступ доповідь "
    "ομιλία خطاب كلمة محاضرة ألقاها ألقيت pidato ceramah"
)
"""Words of a line that says where and by whom something was said: the date beneath is the day of it."""

CLOCK_WORDS = word_set("am pm a p uhr h hrs hr : .")
"""What stands behind the number of an hour."""

PLACE_AND_TIME = word_set(
    "time venue where location doors admission tickets address organizer organiser "
    "uhrzeit ort wo einlass eintritt beginn veranstaltungsort veranstalter adresse "
    "heure lieu où entrée adresse horaire hora lugar dónde entrada dirección ora luogo dove ingresso indirizzo "
    "local onde endereço tijd plaats locatie waar toegang tid plats sted aika paikka miejsce godzina místo čas "
    "saat yer nerede adres время место где вход час місце де ώρα τόπος είσοδος الوقت المكان أين العنوان waktu tempat"
)
"""Words that begin the line beside an event's date."""

LISTINGS = word_set(
    "articles posts stories entries beiträge einträge publications artículos notas entradas notícias "
    "articoli artigos artikelen berichten stukken artiklar artikler inlägg innlegg indlæg teksty artykuły "
    "wpisy články статьи материалы тексты публикации статті матеріали тексти yazıları yazılar haberleri "
    "άρθρα κείμενα مقالات مواد artikkelit kirjoitukset cikkek cikkei articole tulisan"
)
"""Words for many articles: with a person's name behind "by" or a colon, they head a list of them."""

OF = BY | word_set("of from de da do dos das del della van från fra od от від του της oleh ل :")
"""What stands between "articles" and whose they are."""

ALSO = word_set(
    "read also related see more lesen auch lire aussi voir ver también leer lea más leia também veja leggi anche lees "
    "ook läs också les også lue myös czytaj przeczytaj też także čtěte také oku okuyun ayrıca ilgili читайте "
    "также смотрите читати також дивіться теж اقرأ أيضا أيضاً إقرأ المزيد بخوانید بیشتر"
)
"""Words that begin a line about another article: "Read more: ..."; two of them, or one and a colon."""

DATE_WORDS = word_set("date datum fecha data дата tarih tarihi تاريخ ημερομηνία tanggal päivämäärä dátum dato")
"""Labels that another word makes the label of another date: "opening date", "date of birth"."""

PUBLISHING = word_set(
    "post publication publishing article artikel beitrag blog entry online veröffentlichung yayın النشر "
    "news press meldung nachricht pressemitteilung presseinformation presse communiqué comunicado comunicato noticia "
    "notícia nota notizia persbericht bericht nieuws pressmeddelande pressemelding pressemeddelelse nyhet nyhed "
    "wiadomość aktualność zpráva haber новость сообщение новина повідомлення خبر بيان berita tiedote uutinen hír știre"
)
"""Words for an article: its date is that of publication."""
