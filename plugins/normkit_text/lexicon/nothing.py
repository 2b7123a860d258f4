"""What people and sites write for want of a text or a title: whole values, folded, language by language."""

from __future__ import annotations

from functools import cache

from normkit import fold

_NOTHING = """
    بدون عنوان; بلا عنوان; لا يوجد عنوان; لا يوجد نص; لا نص; لا يوجد محتوى; لا يوجد وصف; لا توجد بيانات; لا يوجد;
    غير متوفر; غير متاح; غير محدد; غير معروف; تم الحذف; محذوف; تم حذف المحتوى; فارغ; قريبا; قريبًا;
    bez názvu; bez titulku; žádný text; bez textu; žádný obsah; bez popisu; žádná data; není k dispozici;
    nedostupné; smazáno; odstraněno; prázdné; neznámý;
    uden titel; ingen titel; ingen tekst; intet indhold; ingen beskrivelse; ingen data; ikke tilgængelig;
    slettet; fjernet; tom; ukendt;
    kein text; kein inhalt; kein titel; ohne titel; unbenannt; keine angabe; keine angaben; k.a; k. a;
    keine daten; keine beschreibung; nicht verfügbar; nicht vorhanden; leer; gelöscht; entfernt; platzhalter;
    blindtext; beispieltext; folgt; folgt in kürze; in kürze; demnächst;
    χωρίσ τίτλο; χωρίσ κείμενο; χωρίσ περιεχόμενο; δεν υπάρχει κείμενο; δεν υπάρχει περιγραφή; μη διαθέσιμο;
    δεν διατίθεται; διαγράφηκε; κενό; άγνωστο;
    removed; deleted; deleted by user; removed by moderator; removed by reddit; content removed; content deleted;
    this post has been deleted; this post was deleted; tbd; tbc; tba; to be determined; to be announced;
    to be confirmed; todo; fixme; coming soon; placeholder; placeholder text; dummy text; sample text; test;
    test test; test post; test article; testing; asdf; not available; not applicable; unavailable; unknown;
    empty; blank; missing; no content; no content available; content not available; content unavailable; no text;
    no text available; no body; no article text; no description; no description available;
    no description provided; no summary; no summary available; no data; no data available; no result; no results;
    no value; no title; no title available; title not available; no headline; no name; untitled;
    untitled document; untitled post; untitled article; untitled page; new post; new article; enter text here;
    enter title here; your text here; your title here; insert text here; insert title here; add title; add text;
    text goes here; content goes here; title goes here; article title; headline goes here; failed to extract;
    extraction failed; error extracting text;
    sin título; sin titulo; sin texto; sin contenido; sin descripción; sin datos; no disponible; no definido;
    no aplica; contenido eliminado; contenido no disponible; eliminado; borrado; vacío; desconocido;
    próximamente; por definir; por confirmar;
    بدون عنوان; بدون متن; متن ندارد; عنوان ندارد; بدون توضیحات; بدون محتوا; موجود نیست; نامشخص; حذف شده; خالی;
    به زودی; بهزودی;
    ei otsikkoa; nimetön; ei tekstiä; ei sisältöä; ei kuvausta; ei tietoja; ei saatavilla; poistettu; tyhjä;
    tuntematon;
    sans titre; aucun titre; pas de titre; aucun contenu; pas de contenu; contenu supprimé; contenu indisponible;
    aucun texte; pas de texte; aucune description; aucune donnée; non disponible; non renseigné; non défini;
    indisponible; supprimé; à venir; à définir; vide; inconnu;
    ללא כותרת; אין כותרת; אין טקסט; אין תוכן; אין תיאור; אין נתונים; לא זמין; לא ידוע; נמחק; הוסר; ריק; בקרוב;
    शीर्षक नहीं; कोई शीर्षक नहीं; बिना शीर्षक; कोई सामग्री नहीं; कोई विवरण नहीं; उपलब्ध नहीं; हटा दिया गया; खाली;
    अज्ञात;
    cím nélkül; névtelen; nincs cím; nincs szöveg; nincs tartalom; nincs leírás; nincs adat; nem elérhető;
    törölve; eltávolítva; üres; ismeretlen;
    tanpa judul; tidak ada judul; tidak ada teks; tidak ada konten; tidak ada isi; tidak ada deskripsi;
    tidak ada data; tidak tersedia; tidak diketahui; dihapus; kosong; segera hadir; tiada tajuk; tiada kandungan;
    senza titolo; nessun titolo; nessun testo; nessun contenuto; nessuna descrizione; non disponibile;
    non definito; contenuto rimosso; rimosso; eliminato; vuoto; sconosciuto; in arrivo; da definire;
    本文なし; 本文無し; 本文はありません; 本文がありません; 本文を取得できませんでした; タイトルなし;
    タイトル無し; 無題; 件名なし; 内容なし; 内容がありません; 該当なし; データなし; 説明なし; 未設定; 未定;
    削除されました; 削除済み; 準備中; なし; 不明;
    제목 없음; 제목없음; 무제; 내용 없음; 내용없음; 본문 없음; 본문이 없습니다; 내용이 없습니다; 설명 없음;
    데이터 없음; 해당 없음; 없음; 미정; 삭제됨; 삭제된 게시물입니다; 알 수 없음; 준비 중;
    uten tittel; ingen tittel; ingen tekst; ikke noe innhold; ingen beskrivelse; ingen data; ikke tilgjengelig;
    slettet; fjernet; tom; ukjent;
    geen titel; zonder titel; naamloos; geen tekst; geen inhoud; geen beschrijving; geen gegevens;
    niet beschikbaar; niet van toepassing; verwijderd; leeg; onbekend; volgt; binnenkort;
    bez tytułu; brak tytułu; brak tekstu; brak treści; brak opisu; brak danych; brak; nie dotyczy; niedostępne;
    niedostępny; usunięto; treść usunięta; puste; nieznany; wkrótce;
    sem título; sem titulo; sem texto; sem conteúdo; sem descrição; sem dados; não disponível; indisponível;
    não definido; não informado; conteúdo removido; removido; excluído; vazio; desconhecido; em breve; a definir;
    fără titlu; fara titlu; niciun titlu; fără text; niciun conținut; fără conținut; fără descriere;
    nu există date; indisponibil; nu este disponibil; șters; eliminat; gol; necunoscut;
    без названия; без заголовка; без темы; нет текста; текст отсутствует; текста нет; нет данных; нет описания;
    описание отсутствует; содержание отсутствует; недоступно; не указано; не определено; удалено; контент удален;
    пусто; неизвестно; скоро;
    utan titel; ingen titel; namnlös; ingen text; inget innehåll; ingen beskrivning; inga data; ej tillgänglig;
    ej tillämpligt; borttagen; borttaget; tomt; okänd; kommer snart;
    başlıksız; başlık yok; metin yok; içerik yok; içerik bulunamadı; açıklama yok; veri yok; mevcut değil; yok;
    belirtilmemiş; silindi; kaldırıldı; içerik kaldırıldı; boş; bilinmiyor; yakında;
    без назви; без заголовка; немає тексту; текст відсутній; немає даних; немає опису; опис відсутній;
    недоступно; не вказано; видалено; порожньо; невідомо;
    không có tiêu đề; không có nội dung; không có mô tả; không có dữ liệu; không có sẵn; đã xóa; trống;
    đang cập nhật; chưa có;
    无标题; 無標題; 无题; 無題; 无内容; 無內容; 无正文; 無正文; 暂无内容; 暫無內容; 暂无; 暫無; 暂无数据;
    暫無資料; 暂无简介; 暂无描述; 无; 無; 空; 未知; 不详; 内容已删除; 內容已刪除; 已删除; 已刪除; 该内容已被删除;
    待定; 待补充; 敬请期待; 敬請期待; 正文; 标题;
"""

_NO_TITLE = """
    unbenannt;
    untitled;
    nimetön;
    névtelen;
    無題; タイトルなし; タイトル無し; 件名なし;
    무제; 제목없음;
    naamloos;
    namnlös;
    başlıksız;
    无标题; 無標題; 无题; 無題;
"""

OPENINGS = (
    "لوريم إيبسوم", "هذا النص هو مثال لنص يمكن أن يستبدل", "dies ist ein blindtext", "dies ist ein typoblindtext",
    "weit hinten, hinter den wortbergen", "überall dieselbe alte leier", "franz jagt im komplett verwahrlosten taxi",
    "the quick brown fox jumps over the lazy dog", "welcome to wordpress. this is your first post",
    "this is a sample page", "this is placeholder text", "this is dummy text", "this is a test post", "bacon ipsum",
    "este es un texto de relleno", "este es un texto de ejemplo", "el veloz murciélago hindú", "لورم ایپسوم",
    "ceci est un texte de remplissage", "ceci est un faux texte", "portez ce vieux whisky au juge blond",
    "לורם איפסום",
    "questo è un testo di esempio", "questo è un testo segnaposto", "この文章はダミーです", "これはダミーテキスト",
    "あのイーハトーヴォのすきとおった風", "로렘 입숨", "dit is een voorbeeldtekst", "dit is een plaatshoudertekst",
    "to jest przykładowy tekst", "zażółć gęślą jaźń", "este é um texto de exemplo",
    "este é um texto de preenchimento", "лорем ипсум", "это рыбный текст",
    "съешь же ещё этих мягких французских булок", "detta är en exempeltext", "bu bir örnek metindir",
    "bu bir deneme metnidir", "лорем іпсум", "这是一段占位文字", "这里是占位文本",
)  # fmt: skip
"""How the filler texts of typesetters and programs begin in several languages, folded."""

FILLER_SIGNS = ("ipsum", "dolor", "consectetu", "vestibulum", "pellentesque", "sollicitudin", "vivamus", "curabitur")
"""Words one of which stands in any stretch of "Lorem ipsum"."""
_FILLER_BYTES = tuple(sign.encode() for sign in FILLER_SIGNS)
_START = 4
_FILLER_STARTS = frozenset(opening[:_START] for opening in OPENINGS)

AROUND = " \t\r\n\u00a0[](){}<>（）【】「」『』《》*_-–—.…。:;!/|'\"“”«»"
"""What may stand around words for nothing."""
PROGRAMS = frozenset(("nan", "null", "none", "undefined", "nat", "n/a", "na"))
"""What programs write, several times over."""
_PROGRAM_STARTS = ("n", "u", ",", ";", "|")
"""What a value of such words and marks between them begins with, in small letters."""

LONGEST = 80
"""Code points: what is longer is no word for nothing."""
FILLER_LONGEST = 5000
"""Code points of a text that, beginning as filler does, is nothing else."""
_APART = {ord(mark): " " for mark in ",;|"}


@cache
def nothing() -> frozenset[str]:
    """Return words for nothing in place of a text; of a title, where they are several or stand in brackets."""
    return _phrases(_NOTHING)


@cache
def no_title() -> frozenset[str]:
    """Return those of which one says so even in place of a title, where others ("Null", "Brak") may well be one."""
    return _phrases(_NO_TITLE)


def _phrases(block: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in block.split(";") if phrase.strip())


def begins_as_filler(text: str) -> bool:
    """Say whether a text begins as a filler does."""
    head = fold(text[:120]).lstrip("\"'¡¿([{ ")
    return head[:_START] in _FILLER_STARTS and head.startswith(OPENINGS)


def may_be_nothing(value: str) -> bool:
    """Say whether a value has a sign of standing for nothing but a filler; few that are a title or a text have one.

    It spares a small check the patterns that tell for sure.
    """
    bare = value.strip()
    if not bare:
        return False
    if bare[0] in "{$<%[_#\\":
        return True
    if len(bare) > LONGEST:
        return False
    said = fold(bare.strip(AROUND))
    if said in nothing() or said in no_title():
        return True
    lower = bare.lower()
    return lower.startswith(_PROGRAM_STARTS) and PROGRAMS.issuperset(lower.translate(_APART).split())


def may_be_filler(value: str) -> bool:
    """Say whether a text has a sign of a filler text."""
    lower = value[:FILLER_LONGEST].encode("utf-8", "surrogatepass").lower()  # no other letter becomes one of theirs
    return begins_as_filler(value) or any(sign in lower for sign in _FILLER_BYTES)
