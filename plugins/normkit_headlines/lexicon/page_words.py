"""What a page hangs on its headline beside the outlet's name: a label of its kind, a date, a reading time, its author.

Folded. Arabic, Chinese, Dutch, English, French, German, Hebrew, Hindi, Indonesian, Italian, Japanese, Korean, Persian,
Polish, Portuguese, Russian, Spanish, Swedish, Danish, Norwegian, Turkish, Ukrainian, Vietnamese.
Written by hand from general knowledge of news sites; no outside data set.
"""

from __future__ import annotations

from normkit import word_set
from normkit_headlines.lexicon.labels import DISCLAIMERS, LEADING_LABELS, TRAILING_LABELS, phrases

# Known where headlines are compared, but asked about by nobody: they may be the headline's own ("Report: mayor quits").
_OWN_WORDS = word_set("report alert repeat advisory bulletin new news read raw")

# What a desk sets before a headline to say in what form or how fast it comes, or that it is somebody's view.
FRONT_LABELS = (LEADING_LABELS | TRAILING_LABELS | phrases("""
    live streaming, watch live, watch now, watch again, must watch, must-see, must see, listen live, live now
    live coverage
    live report, exclusive video, video exclusive, exclusive interview, exclusive report, livestream, live stream,
    live video, as it happened, in photos, in pics, pics, photo gallery, photo essay, slideshow, infographic,
    graphic, interactive, in charts, editorial, op-ed, oped, comment, commentary, column, columnist, guest column,
    viewpoint, perspective, letter to the editor, opinion, analysis, news analysis, interview, q&a, explained,
    explainer, in depth, in-depth, deep dive, long read, long reads, special report, investigation, podcast, audio,
    breaking, latest, this just in, developing story, subscriber exclusive, subscribers only, video, videos,
    im video, mit video, live, jetzt live, live-stream, im livestream, im live-ticker, im liveticker, liveblog,
    im liveblog, live-blog, minutenprotokoll, exklusiv, exklusiv-interview, eilmeldung, breaking news, aktuell,
    meinung, kommentar, leitartikel, gastbeitrag, gastkommentar, kolumne, glosse, essay, analyse, im interview,
    reportage, hintergrund, porträt, fotos, galerie, bildergalerie, bilderstrecke, fotogalerie, grafik, infografik,
    zum hören, update, en vidéo, regardez, à voir, à écouter, écoutez, direct vidéo, suivez en direct, en continu,
    le direct, exclusivité, exclusif vidéo, photos, portfolio, en photos, carte, en cartes, infographies, édito,
    tribune, chronique, décryptage, entretien, enquête, récit, portrait, témoignage, témoignages, grand format,
    urgent, alerte, point de vue, billet, carte blanche, libre opinion, on vous explique, en video, en vídeo, mirá,
    video en vivo, en directo vídeo, directo vídeo, exclusiva, último momento, ultimo momento, urgente, última hora,
    lo último, atención, alerta, galería, galería de fotos, imágenes, en imágenes, infografía, opinión, columna,
    análisis, entrevista, tribuna, reportaje, crónica, perfil, especial, escucha, escuche, carta al director,
    in video, guarda, guarda il video, guardate, ascolta, video esclusivo, esclusiva, in tempo reale,
    in aggiornamento, ultimissime, le foto, le immagini, galleria, immagini, infografica, opinione, editoriale,
    commento, il commento, l'editoriale, l'analisi, analisi, intervista, l'intervista, inchiesta, approfondimento,
    il punto, em vídeo, veja, veja o vídeo, veja vídeo, assista, ouça, siga ao vivo, ao vivo, em direto, direto,
    exclusivo, plantão, galeria de fotos, imagens, em imagens, infográfico, opinião, coluna, artigo, análise,
    reportagem, crônica, bekijk, kijk, kijk live, luister, terugkijken, kijk terug, video exclusief, exclusief,
    laatste nieuws, foto's, fotoserie, fotoalbum, opinie, commentaar, hoofdartikel, redactioneel, vraaggesprek,
    achtergrond, profiel, net binnen, dit weten we, wideo, zobacz, zobacz wideo, zobacz film, posłuchaj, oglądaj,
    oglądaj na żywo, transmisja, transmisja na żywo, na żywo, relacja, na wyłączność, tylko u nas, ekskluzywnie,
    pilne, z ostatniej chwili, galeria, galeria zdjęć, fotogaleria, foto, infografika, opinia, komentarz, felieton,
    analiza, wywiad, rozmowa, reportaż, sylwetka, nowe informacje, aktualizacja, видео, смотрите, смотрите видео,
    смотреть, слушайте, прямое включение, онлайн, трансляция, прямой эфир, эксклюзив, срочно, молния, главное, фото,
    фоторепортаж, фотогалерея, галерея, инфографика, мнение, комментарий, колонка, редакционная, аналитика, анализ,
    интервью, репортаж, расследование, подкаст, обновляется, фото и видео, видео и фото, відео, дивіться,
    дивіться відео, слухайте, наживо, трансляція, пряма трансляція, прямий ефір, ексклюзив, терміново, блискавка,
    головне, інфографіка, думка, погляд, коментар, аналітика, аналіз, інтерв'ю, розслідування, оновлюється,
    фото і відео, фото та відео, відео і фото, izle, izleyin, dinle, video izle, canlı izle, canlı anlatım,
    canlı blog, canlı, özel, özel haber, özel röportaj, son dakika haberi, flaş, flaş haber, acil, foto haber,
    fotoğraf, fotoğraflar, fotogaleri, video haber, görüş, yorum, köşe yazısı, başyazı, analiz, röportaj, söyleşi,
    haber analiz, فيديو, شاهد, شاهد بالفيديو, بالفيديو والصور, بالصور والفيديو, فيديو وصور, مشاهدة, استمع, مباشر,
    بث حي, تغطية مباشرة, تغطية مستمرة, لحظة بلحظة, حصري, حصريا, خاص, عاجل, خبر عاجل, الآن, صور, بالصور, إنفوجراف,
    إنفوغراف, إنفوغرافيك, رأي, مقال, مقال رأي, افتتاحية, تحليل, حوار, مقابلة, لقاء, تقرير خاص, تحقيق, بودكاست,
    كاريكاتير, ویدیو, ویدئو, فیلم, ببینید, تماشا کنید, بشنوید, پخش زنده, زنده, لحظه به لحظه, اختصاصی, فوری, خبر فوری,
    عکس, تصاویر, گزارش تصویری, تصویری, اینفوگرافیک, اینفوگرافی, اینفوگراف, دیدگاه, نظر, یادداشت, سرمقاله, تحلیل,
    گفتگو, گفت‌وگو, گفت و گو, مصاحبه, گزارش ویژه, پادکست, וידאו, וידיאו, צפו, צפו בווידאו, צפו בסרטון, צפו בשידור,
    צפו בשידור חי, האזינו, שידור חי, לייב, בשידור חי, בלעדי, דחוף, מבזק, תמונות, גלריה, בתמונות, אינפוגרפיקה, דעה,
    דעות, טור, טור דעה, מאמר, מאמר מערכת, פרשנות, ניתוח, ראיון, ריאיון, כתבה, תחקיר, פודקאסט, עדכון, מתעדכן,
    פרסום ראשון, חשיפה, वीडियो, विडियो, देखें, देखिए, देखें वीडियो, वीडियो देखें, सुनें, लाइव, लाइव अपडेट,
    लाइव अपडेट्स, एक्सक्लूसिव, विशेष, ब्रेकिंग, ताजा खबर, ताज़ा ख़बर, तस्वीरें, तस्वीरों में, फोटो, फ़ोटो,
    फोटो गैलरी, इन्फोग्राफिक, राय, विचार, नजरिया, नज़रिया, संपादकीय, सम्पादकीय, टिप्पणी, विश्लेषण, इंटरव्यू,
    साक्षात्कार, ग्राउंड रिपोर्ट, पॉडकास्ट, tonton, saksikan, dengarkan, siaran langsung, eksklusif, terkini,
    foto-foto, galeri, galeri foto, infografis, opini, kolom, tajuk, tajuk rencana, analisis, wawancara,
    liputan khusus, reportase, siniar, clip, xem, xem video, xem trực tiếp, nghe, trực tiếp, tường thuật trực tiếp,
    độc quyền, nóng, tin nóng, khẩn, mới nhất, cập nhật, ảnh, hình ảnh, chùm ảnh, đồ họa, ý kiến, quan điểm,
    góc nhìn, bình luận, xã luận, phân tích, phỏng vấn, phóng sự, điều tra, titta, direkt, just nu, lyssna,
    se bilderna, bilder, bildspel, bildextra, åsikt, ledare, krönika, debatt, analys, intervju, exklusivt,
    granskning, podd, direktsänt, direktrapport, kronikk, leder, debat, leserinnlegg, seneste, hør, eksklusivt,
    billeder, 视频, 直播, 图集, 组图, 图片, 高清, 图解, 独家, 独家视频, 独家专访, 专访, 快讯, 突发, 突发新闻, 最新
    最新消息, 滚动, 更新, 现场, 现场直播, 观点, 评论, 社评
    社论, 时评, 专栏, 分析, 解读, 深度, 特写, 调查, 报道, 音频, 播客, 动图, 漫画, 视频直播, 重磅, 影片, 影音, 直擊
    直播中, 圖輯, 圖集, 組圖, 圖解, 獨家, 獨家專訪, 專訪, 快訊
    突發, 即時, 觀點, 評論, 社評, 社論, 時評, 專欄, 解讀, 特寫, 調查, 有片, 有影片, 影, 圖, 更新中, 不斷更新
    持續更新, 持续更新, 動画, 動画あり, ビデオ, 映像, 映像あり, 動画付き
    写真, 写真特集, 写真付き, 画像, 図解, グラフィック, ライブ, 生中継, 中継, ライブ配信, 生配信, 速報, 号外, 独自
    独占, 独占インタビュー, 独占動画, スクープ, 詳報, 続報, 随時更新, 社説
    コラム, 論説, オピニオン, 意見, 寄稿, 解説, インタビュー, ルポ, 音声, ポッドキャスト, 緊急, 会員限定
    有料会員限定, 記者の目, 主張, 단독, 속보, 긴급, 특보, 종합, 영상, 동영상
    비디오, 포토, 사진, 화보, 카드뉴스, 그래픽, 인포그래픽, 생중계, 실시간, 라이브, 현장, 현장영상, 단독영상
    영상단독, 단독 인터뷰, 인터뷰, 칼럼, 사설, 기고, 논평, 오피니언, 시론
    기자수첩, 분석, 해설, 기획, 르포, 특집, 심층, 팟캐스트, 오디오, 만평, 업데이트, 최신, 독점, 단독보도, 취재파일
    기자의 눈, 데스크 칼럼, 영상뉴스, 포토뉴스
""")) - _OWN_WORDS - DISCLAIMERS  # fmt: skip

# What joins two of them: "Vidéo et photos".
JOINING_WORDS = word_set("& + / and und et y e en i и та й і ve و و और dan và och og")

# What says of a day that something was published on it.
PUBLISHING_WORDS = word_set("""
    published posted updated publication veröffentlicht aktualisiert stand publié publiée publie publicado publicada
    actualizado actualizada atualizado atualizada publicação publicación pubblicato pubblicata aggiornato
    gepubliceerd geplaatst bijgewerkt opublikowano opublikowane publikacja dodano zaktualizowano опубликовано
    обновлено опубліковано оновлено yayınlanma yayınlandı yayın güncelleme güncellendi diterbitkan dipublikasikan
    diperbarui نشر النشر تحديث منتشر انتشار بروزرسانی פורסם עודכן प्रकाशित अपडेट đăng cập publicerad uppdaterad
    publisert oppdatert udgivet opdateret 发布 發布 发布时间 發布時間 发表 發表 发表于 發表於 发布于 發佈於 更新
    更新日期 更新日時 最終更新 發布日期 发布日期 更新于 公開 公開日 掲載 配信 投稿 更新日 입력
    등록 승인 게시 작성 수정
""")

# What else stands beside the numbers and the month of such a day.
DATE_JOINERS = word_set("""
    date on at of the am vom um uhr datum mis à jour le du il el los del de em às fecha data alle ore op om uur dnia
    godz r roku дата г года в о год р року tarihi tarih tanggal tgl pukul wib تاريخ في بتاريخ تاریخ شده در ساعت
    בתאריך תאריך ב तारीख को दिनांक ngày tháng thg năm nhật lúc kl den ngay klo 年 月 日 号 日期 时间 付 日付 时 時 년
    월 일 st nd rd
    th pm gmt utc h et
""")

# Months of the Iranian calendar. Those of others stand with the calendar's names.
IRANIAN_MONTHS = word_set("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند")

# Words for minutes and for reading, by how they begin; short ones are whole words. What else may stand there.
MINUTES = (
    "minut", "минут", "хвилин", "dakika", "دقيقة", "دقائق", "دقيقه", "دقیقه", "דקות", "דקה", "मिनट", "मिनिट", "menit",
    "phút",
)  # fmt: skip
SHORT_MINUTES = word_set("min mins mín мин хв dk d דק דק' minuto minuti minuter")
READING = (
    "read", "lese", "lektür", "lectur", "lettur", "leitur", "leest", "leesd", "lezen", "czyta", "lektur", "чита",
    "чтени", "читан", "okuma", "قراءة", "للقراءة", "القراءة", "خواندن", "مطالعه", "קריאה", "לקריאה", "पढ़", "पठन", "पढ",
    "baca", "membaca", "đọc", "lästid", "läsning", "læset",
)  # fmt: skip
READING_JOINERS = word_set("""
    time est estimated approx about ca zeit geschätzte etwa de temps environ durée tiempo aproximado aprox di tempo
    stimato circa para em cerca ongeveer czas ok około время на примерно час около близько süresi süre lik lık وقت
    زمن مدة تقريبا زمان برای حدود זמן כ समय का में waktu sekitar thời gian khoảng to a of the for you this le la el
    los o in only just tid
""")
UNSPACED_MINUTES = ("分", "분")
UNSPACED_READING = (
    "読む",
    "読め",
    "読了",
    "読み終",
    "阅读",
    "閱讀",
    "读完",
    "讀完",
    "可读",
    "읽기",
    "읽는",
    "읽을",
    "소요",
)
LONGEST_UNSPACED = 14
"""Code points of a reading time in a script that sets no white space, at most."""

# What stands before an author's name; what stands close before it, and behind it, in such scripts.
BYLINES = word_set("""
    by von vom par por di door av autor autorin autore autora auteur author text tekst texte testo texto penulis oleh
    yazan yazar автор текст بقلم كتب كتبت نوشته نویسنده מאת लेखक द्वारा bởi skriven skrevet przez słowa 文 作者 记者 記者
    撰文 글
""") | phrases("""
    written by, posted by, reported by, story by, text by, text von, ein kommentar von, eine analyse von
    propos recueillis par, un texte de, escrito por, texto de, scritto da, geschreven door, tekst van, ditulis oleh
    tác giả, автор текста, автор матеріалу
""")
UNSPACED_BYLINES = ("記者", "记者", "作者", "撰文", "文・", "文/", "文／")
BEHIND_AUTHORS = ("기자", "특파원", "记者", "記者", "編輯", "编辑", "muhabiri")
NAME_PARTICLES = word_set("""
    von van de der den da di do dos du la le al el bin ben ibn zu ter ten af av del della bint abu
""")
