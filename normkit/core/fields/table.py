"""What people and programs call the fields of an article: one table, each name with where it comes from.

Full names, never parts of one: ``text_length``, ``date_of_birth`` and ``title_font`` are none of them, and what says
when a page was fetched or changed (``crawled_at``, ``updated``, ``seendate``) is no date of publication. How they are
compared: see ``names``.
"""

from __future__ import annotations

from collections.abc import Mapping

Tier = Mapping[str, str]
"""Where names come from -> the names, by comma. Names of one tier are trusted alike, in the order they stand in."""

TABLE: Mapping[str, tuple[Tier, ...]] = {
    "id": (
        {
            "MongoDB, Elasticsearch": "_id",
            "RSS 2.0": "guid",
            "databases": "uuid, article_id, doc_id",
        },
    ),
    "title": (
        {
            "schema.org NewsArticle, NewsML": "headline",
            "scrapers and exports": "article_title, news_title, post_title, story_title, title_text, "
            "article_headline, news_headline, headline_text",
            "Dublin Core, Guardian": "dc:title, dcterms:title, webTitle",
            "Arabic": "العنوان, عنوان, عنوان الخبر, عنوان المقال, عنوان المقالة",
            "Chinese": "标题, 標題, 新闻标题, 文章标题, 题目",
            "Czech, Slovak": "titulek, nadpis, název článku",
            "Dutch, Afrikaans": "titel, kop, koptekst, krantenkop, opskrif",
            "French": "titre, titre de l'article",
            "German": "Überschrift, Ueberschrift, Artikeltitel, Schlagzeile",
            "Greek": "τίτλος",
            "Hebrew": "כותרת, כותרת הכתבה",
            "Hindi": "शीर्षक",
            "Hungarian": "cím, főcím",
            "Indonesian, Malay": "judul, judul berita, tajuk",
            "Italian": "titolo, titolo articolo",
            "Japanese": "タイトル, 見出し, 題名, 記事タイトル",
            "Korean": "제목, 기사제목, 뉴스제목",
            "Nordic languages": "overskrift, tittel, otsikko",
            "Persian, Urdu": "تیتر, عنوان خبر, سرخی",
            "Polish": "tytuł, nagłówek, tytuł artykułu",
            "Romanian": "titlu",
            "Russian": "заголовок, название, название статьи, заголовок новости",
            "Spanish, Portuguese": "título, titular, título del artículo, título da notícia, titulo noticia, manchete",
            "Turkish": "başlık, haber başlığı",
            "Ukrainian, Belarusian, Bulgarian": "назва, заголовак, заглавие, назва статті",
            "Vietnamese, Thai": "tiêu đề, หัวข้อ, ชื่อเรื่อง",
            "Bengali, Swahili": "শিরোনাম, kichwa, kichwa cha habari",
        },
        {
            "Open Graph, HTML": "og:title, page_title, meta_title, full_title",
            "Arc Publishing, New York Times": "headlines",
            "Swedish, where German has its sections": "rubrik",
        },
    ),
    "text": (
        {
            "schema.org NewsArticle": "articleBody",
            "scrapers and exports": "body, content, full_text, article_text, article_content, article, text_content, "
            "body_text, main_text, main_content, content_body, page_content, page_text, full_content, full_article, "
            "story, story_text, story_body, news_text, news_content, news_body, news_article, raw_text, clean_text, "
            "cleaned_text, plain_text, post_content, post_body, post_text, texts, contents, content_clean",
            "news-please": "maintext",
            "JSON Feed 1.1": "content_text",
            "Reddit": "selftext",
            "RSS content module": "content:encoded",
            "Scrapy": "paragraphs, paragraph, paras",
            "Arabic": "النص, نص, نص الخبر, نص المقال, المحتوى, محتوى, محتوى الخبر, متن",
            "Chinese": "正文, 内容, 內容, 全文, 文本, 新闻内容, 文章内容, 新闻正文",
            "Czech, Slovak": "obsah, text článku",
            "Dutch, Afrikaans": "tekst, inhoud, artikeltekst, teks",
            "French": "texte, contenu, corps, corps du texte, texte de l'article, contenu de l'article",
            "German": "Inhalt, Artikeltext, Volltext, Fließtext, Haupttext, Textkörper, Artikelinhalt",
            "Greek": "κείμενο, περιεχόμενο",
            "Hebrew": "טקסט, תוכן, גוף הכתבה, תוכן הכתבה",
            "Hindi": "पाठ, सामग्री, विवरण, समाचार",
            "Hungarian": "szöveg, tartalom",
            "Indonesian, Malay": "isi, konten, isi berita, kandungan",
            "Italian": "testo, contenuto, corpo, testo articolo",
            "Japanese": "本文, テキスト, 記事本文",
            "Korean": "본문, 내용, 기사본문, 기사내용, 텍스트",
            "Nordic languages": "brödtext, innehåll, indhold, brødtekst, innhold, teksti, sisältö, leipäteksti",
            "Persian, Urdu": "متن خبر, محتوا, متن مقاله",
            "Polish": "treść, treść artykułu, tekst artykułu",
            "Romanian": "conținut, conţinut",
            "Russian": "текст, содержание, текст статьи, текст новости, контент, тело",
            "Spanish, Portuguese": "texto, contenido, cuerpo, cuerpo de la noticia, texto completo, conteúdo, corpo, "
            "corpo da notícia, texto da notícia, texto del artículo, texto noticia, contenido del artículo",
            "Turkish": "metin, içerik, haber metni, haber içeriği",
            "Ukrainian, Belarusian, Bulgarian": "вміст, зміст, тэкст, съдържание, текст статті",
            "Vietnamese, Thai": "nội dung, เนื้อหา",
            "Bengali, Swahili": "বিষয়বস্তু, মূল পাঠ্য, maudhui, maandishi",
        },
        {
            "Wikipedia": "extract",
            "lists of news, where it is the story as well as its line": "document, news, noticia, notícia, haber, "
            "berita, новость, новини, خبر, الخبر, المقال, 新闻, 记事, 記事, 기사, artikel, articolo, artículo, artigo, "
            "artykuł, статья",
        },
        {
            "markup, to be read and not written": "content_html, body_html, html_content, article_html, markdown",
            "feeds and search, where nothing else is there": "description, summary, abstract, excerpt, snippet, "
            "teaser, lead_paragraph, news_summary, article_summary, short_description, descripción, descrição, "
            "descrizione, résumé, resumen, resumo, riassunto, Beschreibung, Zusammenfassung, описание, "
            "краткое содержание, опис, açıklama, özet, الوصف, الملخص, ملخص, توضیحات, خلاصه, 摘要, 描述, "
            "概要, 要約, 요약, ringkasan, opis, streszczenie, תקציר",
        },
    ),
    "published": (
        {
            "schema.org NewsArticle": "datePublished",
            "JSON Feed 1.1, newspaper3k, news-please": "date_published, publish_date, date_publish",
            "NewsAPI, GNews, Strapi": "publishedAt, published_on, published_time, published_date, "
            "published_datetime, published_utc, publish_at",
            "RSS 2.0": "pubDate, pub_time, pub_datetime, pub_date_time",
            "Open Graph": "article:published_time, og:published_time",
            "Dublin Core": "dc:date, dcterms:issued, date_issued",
            "scrapers and exports": "publication_date, date_of_publication, publication_time, publication_datetime, "
            "publish_time, publish_datetime, publishing_date, posted_at, posted_on, posted_date, post_date, "
            "date_posted, article_date, news_date, release_date, released_at, first_published, first_published_at, "
            "issue_date, issued, story_date, date_time_published, published_timestamp, publish_timestamp, "
            "pub_ts, published_ts, publish_ts, "
            "publication_timestamp",
            "Guardian, WordPress, Event Registry, Reddit": "webPublicationDate, date_gmt, dateTimePub, created_utc",
            "general": "date, datetime, date_time, dated, article_time, news_time",
            "Arabic": "التاريخ, تاريخ, تاريخ النشر, تاريخ الخبر, تاريخ المقال, وقت النشر",
            "Chinese": "日期, 发布时间, 發布時間, 发布日期, 發布日期, 发表时间, 发表日期, 时间, 發佈時間, 出版日期",
            "Czech, Slovak": "datum vydání, publikováno, dátum",
            "Dutch, Afrikaans": "datum, publicatiedatum, gepubliceerd, gepubliceerd op, publikasiedatum",
            "French": "date de publication, publié, publié le, date publication, date de parution",
            "German": "Veröffentlicht, Veröffentlicht am, Veröffentlichungsdatum, Erscheinungsdatum, "
            "Veröffentlichung, Publikationsdatum, Datum der Veröffentlichung, Erschienen am",
            "Greek": "ημερομηνία, ημερομηνία δημοσίευσης",
            "Hebrew": "תאריך, תאריך פרסום, פורסם, מועד פרסום",
            "Hindi": "तारीख, दिनांक, तिथि, प्रकाशन तिथि, प्रकाशित",
            "Hungarian": "dátum, megjelenés, közzététel",
            "Indonesian, Malay": "tanggal, tanggal terbit, tanggal publikasi, tarikh, tarikh terbit, tanggal berita",
            "Italian": "data, data di pubblicazione, data pubblicazione, pubblicato, pubblicato il",
            "Japanese": "日付, 公開日, 掲載日, 公開日時, 配信日時, 投稿日, 発行日, 掲載日時, 日時",
            "Korean": "날짜, 일자, 게시일, 발행일, 작성일, 입력일, 등록일, 보도일, 게시일시, 발행일자, 기사일자",
            "Nordic languages": "publicerad, publiceringsdatum, dato, udgivet, publisert, julkaistu, julkaisupäivä, "
            "päivämäärä",
            "Persian, Urdu": "تاریخ انتشار, زمان انتشار, تاریخ خبر, تاریخ اشاعت",
            "Polish": "data publikacji, opublikowano, data wydania",
            "Romanian": "data publicării, publicat",
            "Russian": "дата, дата публикации, опубликовано, дата выхода, время публикации, дата и время",
            "Spanish, Portuguese": "fecha, fecha de publicación, publicado, publicado el, publicado em, "
            "data de publicação, data da publicação, fecha publicación, data publicação",
            "Turkish": "tarih, yayın tarihi, yayınlanma tarihi, yayımlanma tarihi, haber tarihi",
            "Ukrainian, Belarusian, Bulgarian": "дата публікації, опубліковано, публикувано, дата публікацыі, "
            "дата на публикуване",
            "Vietnamese, Thai": "ngày đăng, ngày xuất bản, ngày, วันที่, วันที่เผยแพร่",
            "Bengali, Swahili": "তারিখ, প্রকাশের তারিখ, tarehe, tarehe ya kuchapishwa",
        },
    ),
    "url": (
        {
            "RSS 2.0": "link",
            "scrapers and exports": "article_url, article_link, news_url, news_link, page_url, post_url, story_url, "
            "web_url, full_url, url_link, permalink, uri, href, weblink, web_link, original_url, url_article",
            "Arabic": "الرابط, رابط, رابط الخبر, رابط المقال",
            "Chinese": "链接, 鏈接, 連結, 网址, 網址, 原文链接, 新闻链接, 文章链接",
            "Czech, Slovak": "odkaz, adresa",
            "French": "lien, adresse, lien de l'article",
            "German": "Verweis, Webadresse, Artikel-Link",
            "Greek": "σύνδεσμος",
            "Hebrew": "קישור, כתובת, לינק",
            "Hindi": "लिंक, कड़ी",
            "Indonesian, Malay": "tautan, pautan, link berita",
            "Japanese": "リンク, 記事URL, アドレス",
            "Korean": "링크, 주소, 기사링크, 기사주소",
            "Nordic languages": "länk, lenke, linkki",
            "Persian, Urdu": "لینک, پیوند, آدرس, لینک خبر",
            "Russian, Ukrainian, Bulgarian": "ссылка, адрес, посилання, адреса, връзка, ссылка на статью",
            "Spanish, Portuguese, Italian, Dutch": "enlace, dirección, endereço, ligação, vínculo, collegamento, "
            "indirizzo, koppeling",
            "Turkish": "bağlantı, adres, haber linki",
            "Vietnamese": "liên kết, đường dẫn",
        },
        {
            "HTML, Open Graph": "canonical_url, canonical, canonical_link, og:url",
            "schema.org, CC-News": "mainEntityOfPage, requested_url",
        },
        {
            "newspaper3k, where it is the address of the site": "source_url",
        },
    ),
    "source": (
        {
            "scrapers and exports": "source_name, news_source, outlet, outlet_name, publisher, publisher_name, "
            "newspaper, newspaper_name, publication, publication_name, news_outlet, media_outlet, media_name, "
            "news_agency, article_source, provider, provider_name",
            "Dublin Core": "dc:publisher, dcterms:publisher, dc:source",
            "Arabic": "المصدر, مصدر, مصدر الخبر, الصحيفة, صحيفة, الناشر, الجريدة",
            "Chinese": "来源, 來源, 新闻来源, 文章来源, 媒体, 来源媒体, 媒體",
            "Czech, Slovak": "zdroj",
            "Dutch, Afrikaans": "bron, krant, uitgever",
            "French": "journal, éditeur",
            "German": "Quelle, Zeitung, Herausgeber, Publikation, Verlag",
            "Greek": "πηγή",
            "Hebrew": "מקור, עיתון",
            "Hindi": "स्रोत, अखबार",
            "Hungarian": "forrás",
            "Indonesian, Malay": "sumber, sumber berita",
            "Italian": "fonte, testata, giornale, editore",
            "Japanese": "出典, 情報源, 媒体, 新聞社, 配信元, 掲載元, ソース",
            "Korean": "출처, 언론사, 신문사, 매체, 매체명",
            "Nordic languages": "källa, kilde, lähde",
            "Persian, Urdu": "منبع, منبع خبر, خبرگزاری, روزنامه, ماخذ",
            "Polish": "źródło, gazeta, wydawca, nazwa źródła",
            "Romanian": "sursă, sursa",
            "Russian": "источник, издание, сми, газета, название источника",
            "Spanish, Portuguese": "fuente, periódico, jornal, veículo, diario",
            "Turkish": "kaynak, gazete, yayıncı, haber kaynağı",
            "Ukrainian, Belarusian, Bulgarian": "джерело, крыніца, източник, видання",
            "Vietnamese, Thai": "nguồn, แหล่งที่มา",
            "Bengali, Swahili": "সূত্র, উৎস, chanzo",
        },
        {
            "Open Graph, trafilatura": "og:site_name, sitename, site, website, website_name",
        },
        {
            "news-please, trafilatura": "source_domain, domain, hostname, site_domain",
        },
    ),
    "language": (
        {
            "HTML, IETF": "lang",
            "schema.org": "inLanguage",
            "scrapers and exports": "language_code, lang_code, article_language, content_language, text_language, "
            "locale, article_lang, iso_language, langcode",
            "Dublin Core, Open Graph": "dc:language, og:locale",
            "Arabic, Persian": "اللغة, لغة, زبان",
            "Chinese, Japanese, Korean": "语言, 語言, 言語, 언어",
            "Czech, Polish, Slovak": "jazyk, język",
            "Dutch, German": "taal, Sprache, Artikelsprache",
            "French, Italian, Spanish, Portuguese": "langue, lingua, idioma, lengua, língua, linguagem",
            "Hebrew, Hindi": "שפה, भाषा",
            "Indonesian, Malay": "bahasa",
            "Nordic languages": "språk, sprog, kieli",
            "Russian, Ukrainian, Bulgarian": "язык, мова, език",
            "Turkish": "dil, dili",
        },
    ),
}
"""Canonical field -> its names besides its own, the surest tier first."""
