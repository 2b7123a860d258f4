"""What agencies and sites set before and behind a headline, beside their names. Folded.

Written by hand from general knowledge of news agencies; no outside data set.
"""

from __future__ import annotations

from normkit import word_set


def phrases(block: str) -> frozenset[str]:
    """Return the phrases of a block of text, between commas and line ends."""
    return frozenset(filter(None, (phrase.strip() for line in block.splitlines() for phrase in line.split(","))))


# Labels that an agency sets close before a headline, too: "UPDATE 2-Mayor opens bridge".
WIRE_LABELS = word_set("""
    update updated wrapup refile corrected correction rpt repeat breaking exclusive watch video report live alert
    urgent flash nextimg photos photo pictures gallery opinion analysis factbox explainer raw new developing
    advisory bulletin snap newsflash listen read
""")

# Labels an agency or a site sets before a headline, with a colon, a dash or a full stop behind, or in brackets.
# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Turkish, Arabic, Persian,
# Hebrew, Hindi, Indonesian, Vietnamese, Chinese, Japanese, Korean.
LEADING_LABELS = WIRE_LABELS | phrases("""
    just in, live updates, live blog, liveblog, breaking news, news alert, top news, in pictures, op-ed,
    op-ed columnist, op-ed contributor, editorial, podcast
    eilmeldung, eil, exklusiv, liveticker, live-ticker, live-blog, newsblog, newsticker, ticker, bilder, fotostrecke,
    kommentar, analyse, ++ eilmeldung ++
    vidéo, vidéos, en direct, direct, exclusif, exclu, en images, infographie, diaporama, info exclusive, alerte info,
    dernière minute, éditorial, flash info
    vídeo, última hora, en directo, en vivo, exclusiva, exclusivo, urgente, fotos, fotogalería, análisis,
    minuto a minuto
    diretta, in diretta, esclusiva, esclusivo, ultim'ora, ultima ora, foto, fotogallery, analisi, diretta live
    ao vivo, urgente, galeria, análise, ao minuto
    exclusief, beeld, in beeld, filmpje
    pilne, z ostatniej chwili, na żywo, relacja na żywo, wideo, zdjęcia, tylko u nas
    срочно, молния, эксклюзив, видео, фото, прямая трансляция, прямой эфир, обновлено, онлайн-трансляция
    терміново, ексклюзив, відео, оновлено, наживо
    son dakika, canlı, canlı yayın, özel haber, flaş, foto galeri, galeri
    عاجل, خاص, حصري, فيديو, بالفيديو, بالصور, صور, مباشر, بث مباشر, شاهد
    فوری, ویدیو, ویدئو, عکس, زنده
    בלעדי, דחוף, וידאו, מבזק, צפו, שידור חי
    ब्रेकिंग, ब्रेकिंग न्यूज़, ब्रेकिंग न्यूज, वीडियो, लाइव, एक्सक्लूसिव
    eksklusif, terkini, foto
    trực tiếp, tin nóng, độc quyền, ảnh
    快讯, 速报, 突发, 独家, 视频, 直播, 图集, 组图, 更新, 最新, 快訊, 獨家, 影片, 影音, 即時
    速報, 独自, 独占, 動画, 写真, 号外, 詳報, 更新, 続報, ライブ, 写真特集
    단독, 속보, 종합, 영상, 포토, 긴급, 특보, 사진, 르포, 1보, 2보, 동영상
""")

# What a site sets behind a headline in brackets or after a dash, beside its name. The same languages.
TRAILING_LABELS = phrases("""
    video, videos, photos, photo, pictures, audio, update, updated, live, opinion, analysis, gallery, exclusive,
    corrected, w/video, with video, w/photos, live updates, live blog
    liveticker, live-ticker, newsblog, live-blog, fotostrecke, mit video
    vidéo, vidéos, en direct, en images, photos
    en directo, en vivo, vídeo, fotos, última hora
    in diretta, diretta, foto, fotogallery
    ao vivo
    na żywo, wideo, zdjęcia, relacja na żywo
    видео, фото, онлайн-трансляция, прямая трансляция
    відео, наживо
    canlı, foto galeri, canlı anlatım
    فيديو, صور, بث مباشر, بالفيديو
    ویدیو, ویدئو, عکس
    וידאו, שידור חי
    वीडियो, लाइव
    trực tiếp, ảnh
    视频, 直播, 图集, 组图, 影音
    動画, 写真, 写真特集
    영상, 포토, 종합, 동영상
""")

# What numbers the pages of an article: "Page 2 of 3".
PAGE_WORDS = word_set("page seite página pagina strona страница сторінка sayfa صفحة صفحه halaman trang")

# How an archive dates an article behind its headline, with a year: "(Published 2019)". As they are written.
PUBLISHED_WORDS = ("Published", "Publié", "Publiée", "Veröffentlicht", "Publicado", "Pubblicato", "Gepubliceerd",
    "Opublikowano", "Опубликовано", "Опубліковано", "Yayınlandı", "Diterbitkan",
)  # fmt: skip

# Labels that say how the words are meant: without them, the words say something else. Verdicts of fact checkers in
# the languages of the labels above.
_VERDICTS = word_set("""
    false true misleading unproven unverified debunked altered miscaptioned outdated
    faux fausse vrai vraie trompeur trompeuse infondé
    falsch wahr irreführend unbelegt richtig manipuliert
    falso falsa vero vera verdadeiro verdadeira verdadero verdadera engañoso engañosa enganoso enganosa fuorviante
    bulo boato bufala
    ложь правда неправда фейк обман манипуляция неправдиво маніпуляція
    yanlış doğru yanıltıcı asılsız
    خطأ صحيح زائف مضلل كذب إشاعة شائعة حقيقة
    onwaar misleidend waar fałsz prawda manipulacja
    نادرست درست שקר נכון झूठ सच फर्जी भ्रामक hoaks
    谣言 不实 虚假 属实 誤り 虚偽 거짓 허위 사실
""")
DISCLAIMERS = _VERDICTS | {
    "fact check", "fact-check", "factcheck", "faktencheck", "mostly true", "mostly false", "partly true",
    "partly false", "half true", "pants on fire", "no evidence", "fake", "fake news", "hoax", "satire", "parody",
    "denied", "correction", "corrected", "retracted", "retraction", "withdrawn", "clarification", "obituary", "review",
    "sponsored", "paid post", "desinfox", "plutôt faux", "plutôt vrai", "teilweise falsch", "teils falsch",
    "weitgehend falsch",
}  # fmt: skip

# How the fields of a page's program begin that hold a picture ("NextImg", "MainPhoto"). Folded.
FIELD_NAMES = word_set("""
    next prev previous main lead hero head header top cover feature featured article story post page teaser thumb
    thumbnail social share meta author gallery slide inline body preview background related promo default small medium
    large big first second last right left side intro news item content media
""")

# What a site calls its sections: behind a headline it says what the article is, not who published it. The same
# languages, and Scandinavian ones.
SECTIONS = word_set("""
    news opinion opinions comment sport sports business politics world culture local live video videos life lifestyle
    tech technology science health travel entertainment analysis editorial features blog podcast review reviews home
    national international regional region metro education environment money markets arts food style weather crime
    football obituaries letters columns column magazine
    nachrichten meinung kommentar wirtschaft politik welt kultur lokales lokal leben wissen gesundheit reise ratgeber
    panorama vermischtes inland ausland regionales stadt feuilleton gesellschaft digital netzwelt karriere mobilität
    blaulicht
    actualité actualités monde culture politique économie société santé vie faits-divers planète sciences sports
    région régions locale météo
    noticias opinión deportes economía política mundo cultura sociedad salud vida sucesos nacional internacional
    ciencia tecnología actualidad ciudad comarca provincia
    notizie opinioni cronaca economia politica esteri salute attualità mondo cultura sport spettacoli scienze
    notícias opinião desporto esportes economia saúde cotidiano sociedade mundo brasil país cidade cidades polícia
    nieuws opinie economie politiek cultuur binnenland buitenland regio wetenschap
    wiadomości opinie gospodarka polityka świat kultura kraj region społeczeństwo nauka zdrowie
    indland udland samfund kultur debat inrikes utrikes ekonomi nöje innenriks utenriks kultur lokalt økonomi
    новости мнение мнения экономика политика мир культура спорт общество происшествия наука технологии регион регионы
    новини думка економіка політика світ культура спорт суспільство події наука
    haber haberler spor ekonomi siyaset dünya kültür gündem yaşam sağlık teknoloji magazin yerel
    أخبار رأي رياضة اقتصاد سياسة ثقافة العالم منوعات محليات مجتمع صحة
    اقتصاد ورزش سیاست فرهنگ جامعه جهان
    חדשות ספורט כלכלה תרבות בארץ בעולם דעות
    खेल मनोरंजन देश विदेश राजनीति व्यापार
    nasional olahraga daerah internasional ekonomi hiburan
    社会 社會 国内 國內 国际 國際 财经 財經 体育 體育 娱乐 娛樂 科技 文化 时政 要闻 新闻中心 新闻 新聞 地方 评论 政治
    経済 スポーツ エンタメ 国際 地域 ニュース くらし
    정치 경제 사회 문화 스포츠 국제 연예 전국 지역 오피니언
    transport traffic shipping healthcare energy climate courts property fashion religion nation states elections
    economy companies finance
    policy europe asia africa americas gaming
    reisen auto familie schule hochschule geld finanzen börse unternehmen medien verkehr justiz kriminalität polizei
    bildung umwelt klima wetter europa deutschland österreich schweiz landkreis wohnen
    éducation environnement justice police emploi conso médias cinéma musique livres tourisme france
    educación judicial judiciales policiales espectáculos justicia gente tendencias viajes motor ocio agricultura
    campo tribunales turismo
    cronache sanità ambiente scuola lavoro tecnologia motori moda viaggi spettacolo società regione
    educação segurança ciência entretenimento justiça emprego geral variedades esporte
    media misdaad onderwijs gezondheid wonen reizen koken klimaat natuur
    polska biznes prawo finanse edukacja technologie motoryzacja rozrywka wydarzenia miasto kryminalne
    näringsliv erhverv sundhed livsstil næringsliv
    россия армия бизнес финансы недвижимость образование здоровье авто медицина криминал город экология туризм сми
    кино
    україна бізнес фінанси освіта здоров'я кримінал місто технології війна регіони
    güncel eğitim bilim kültür-sanat otomobil turizm türkiye asayiş
    عالم دولي عربي عربية دولية محلي فن فنون تكنولوجيا علوم تعليم حوادث الرياضة الاقتصاد السياسة الثقافة سياحة
    الأخبار
    بین‌الملل بین‌المللی ایران علم فناوری سلامت آموزش استان‌ها هنر اجتماعی سیاسی اقتصادی ورزشی فرهنگی علمی
    פוליטיקה בריאות חינוך משפט פלילים צרכנות טכנולוגיה מדע ביטחון רכב תיירות אוכל סביבה מקומי
    राष्ट्रीय अंतरराष्ट्रीय प्रदेश शिक्षा स्वास्थ्य विज्ञान टेक दुनिया क्रिकेट बिजनेस कारोबार अपराध समाज धर्म राज्य
    शहर संस्कृति मौसम
    hukum bisnis pendidikan kesehatan teknologi otomotif metropolitan wisata dunia peristiwa kriminal budaya
    时事 军事 金融 股票 房产 汽车 教育 健康 旅游 环球 港澳 台湾 两岸 生活 兩岸 焦點 要聞 房產 軍事 证券 产经 民生 法治
    经济 經濟
    芸能 科学 環境 医療 暮らし 海外 事件 話題 ビジネス テクノロジー 災害
    기사본문 사회일반 세계 생활 과학 건강 교육 산업 금융 증권 부동산 북한 방송 라이프 사건 지방 환경
""") | phrases("""
    faits-divers, faits divers, medio ambiente, meio ambiente, gaya hidup, kultur und gesellschaft, בארץ, צבא וביטחון
    domestic news, local news, world news, us news, uk news, breaking news, top news, personal finance, real estate
    real
    life, arts & culture, tv & radio, food & drink, life & style, life and style, health & fitness, us politics
    uk politics, world politics
    thời sự, thể thao, kinh tế, thế giới, kinh doanh, giải trí, pháp luật, giáo dục, sức khỏe, xã hội, chính trị
    đời sống, du lịch
    công nghệ, khoa học, văn hóa, bất động sản, bạn đọc, địa phương, quốc tế, trong nước
""")
