"""Words of which every phrase of a page holds one: where none stands in a text, no phrase needs to be looked up."""

from __future__ import annotations

from functools import cache, lru_cache

LONGEST = 2500
"""Code points of the longest text that is looked at: the longest consent pages seen have some 2,000."""
_MANY = 5
SHARED = ("cookie", "javascript", "captcha", "404", "403", "429", "451", "503")
"""What such pages hold in any language."""

SIGNS: dict[str, str] = {
    "ar": (
        "صفح,متصفح,موقع,اشترا,مشترك,تسجيل,سجل,روبوت,إنسان,وصول,دخول,خطأ,ارتباط,بلدك,منطقتك,يرجى,الرجاء,صيانة,حظر,"
        "طلبات,تحويلك,خصوصي,المحاول,التحقق,تفعيل,اشترك,مانع,القراءة,صلاحية,توجيهك,نسيت,متاح,حساب,الكل,وشركاؤن,موافقتك,"
        "قانونية,المتابع,الكوكيز,التوجيه,أنك بشر,مقالات,لقراءة,العثور,عنوان,تمكين,مصرح,مرور,لديك,حاول"
    ),
    "cs": (
        "stránk,prohlížeč,přihl,předpl,robot,člověk,přístup,chyb,souhlas,soukrom,zkuste,údržb,přesměr,zemi,ip adres,"
        "pokračo,zdarma,heslo,číst,vaší,zaregis,zabloko,vytvořt,vypněte,regionu,přijmou,právníc,požadav,pokazil,"
        "oprávně,odmítno,neobvyk,nedostu,nebudet,nalezen,kontrol,partne,vaše"
    ),
    "da": (
        "siden,browser,log ind,logge,abonn,robot,menneske,adgang,fejl,samtyk,privatliv,prøv igen,flyttet,vedlige,"
        "dit land,adblock,artikle,alle,videres,opret,mange,læse,årsager,utilgæn,usædvan,tillade,sikkerh,partner,"
        "omdirig,fortsæt,blokere,adresse,region,noget"
    ),
    "de": (
        "seite,browser,anmelde,melden sie,logg,abo,kostenlos,robot,mensch,zugriff,zugang,fehler,zustimm,einwillig,"
        "privatsph,versuchen,weitergeleitet,wartung,ihrem land,ihrer region,adblock,werbebl,domain,weiterlesen,"
        "akzeptier,erreichbar,sicherheits,nicht,artikel,ungewöh,kündbar,blockie,berecht,anfrage,testen,ihre,überlas,"
        "werbung,weiterz,vergess,sitzung,schiefg,registr,partner,gewarte,fortfah,exklusi,bereits,ausserh,aufgeru,"
        "angemel,konto"
    ),
    "el": (
        "σελίδ,περιήγησ,συνδεθ,σύνδεση,συνδρομ,ρομπότ,άνθρωπ,πρόσβασ,σφάλμα,συγκατ,απόρρητ,δοκιμάστε,προσπαθ,συντήρ,"
        "χώρα σασ,περιοχή σασ,ανακατ,αποδοχή,διαθέσι,έχετε,συνεχίσ,συνεργά,περιοχή,ξεχάσατ,νομικού,μεταφερ,λογαρια,"
        "εγγραφε,διαβάσε,ασφαλεί,ασυνήθι,απόρριψ,αιτήματ,στραβά,δωρεάν,χώρα"
    ),
    "en": (
        "page,browser,log in,login,logged in,sign in,sign up,subscri,robot,human,denied,access,error,consent,privacy,"
        "try again,redirect,moved,maintenance,your country,your region,your location,ad blocker,adblock,domain,"
        "unavailable,not available,no longer available,unusual,verify,password,account,free article,reached your,"
        "continue,permission,blocked,requests,security,session,went wrong,trouble,unsupported,suspended,nginx,apache,"
        "ad block,it works,legal reasons,your,this,gateway,site,clickin,request,europea,connect,you've,press,found,"
        "read,rate,must,have,unautho,protect,premium,partner,couldn',because,authori,anytime,allowed,502 bad,you're,"
        "index,agree,over,gone"
    ),
    "es": (
        "página,navegador,inicia,inicie,sesión,suscr,robot,humano,acceso,error,consent,privacidad,intent,vuelv,"
        "redirig,mantenim,su país,tu país,su región,tu región,anuncios,permiso,solicitudes,gratis,disponible,"
        "seguridad,bloquead,legales,aceptar,para,contras,ubicaci,regístr,inusual,inténte,inténta,direcci,artícul,"
        "cuenta,leído,algo,verific,servici,restric,rechaza,peticio,permane,nuestro,exclusi,encontr,continu,constru,"
        "cancela,autoriz,hacer"
    ),
    "fa": (
        "صفحه,مرورگر,وارد,اشتراک,ربات,دسترس,خطا,کوکی,کشور شما,منطقه شما,تلاش,درخواست,رمز,مشترک,اسکریپت,منتقل,کنید,"
        "برای,بهروزرس,قانونی,انتقال,امنیتی,پذیرش,هستید,مسدود,خصوصی,تعمیر,بررسی"
    ),
    "fi": (
        "sivu,selai,kirjaudu,tilaa,robotti,ihminen,pääsy,estetty,virhe,evästei,suostum,yrit,siirret,huolto,maassasi,"
        "alueellasi,pyyntö,mainosten,ohjataan,unohdit,sinulla,artikke,kaikki,yksityi,turvata,tilapäi,rekiste,osoitte,"
        "lukemis,lukeaks,liikenn,kumppan,kirjaut,juridis,vikaan,tunnus,jatkat,tili"
    ),
    "fr": (
        "page,navigateur,connect,abonn,robot,humain,accès,erreur,consent,vie privée,réessay,redirig,maintenance,"
        "votre pays,votre région,publicité,indisponible,disponible,gratuit,requêtes,lire la suite,mot de passe,"
        "sécurité,bloqué,accepter,identif,légales,vous,votre,pour,compte,inhabit,réservé,redirec,raisons,quelque,"
        "préfére,personn,partena,introuv,engagem,continu,constru,cliquan"
    ),
    "he": (
        "דף,עמוד,דפדפן,התחבר,מנוי,רובוט,גישה,שגיאה,עוגיות,פרטיות,נסה שוב,נסו שוב,תחזוקה,במדינ,באזור,בקשות,סיסמה,אנושי,"
        "קרוא,הרשאה,להמשך,כתבות,משתמשים,משפטיות,מעבירים,תעבורה,שתמשיך,הירשמו,תועבר,שגיאת,נחסמת,כתובת,השתבש,הירשם,"
        "בדיקת,אישור,כרגע"
    ),
    "hi": (
        "पेज,पृष्ठ,ब्राउज़र,ब्राउजर,लॉग,साइन इन,सब्सक्रा,सदस्य,रोबोट,इंसान,त्रुटि,कुकी,गोपनीयता,प्रयास,देश में,"
        "क्षेत्र में,अनुरोध,पासवर्ड,प्रवेश,कृपया,अनुमति,पढ़ना जारी रखने के लिए,जावास्क्रिप्ट सक्षम,जावास्क्रिप्ट चालू,"
        "पूरा पढ़ने के लिए,असामान्य ट्रैफ़िक,सभी स्वीकार करें,आगे पढ़ने के लिए,एक्सेस अस्वीकृत,पहुंच अस्वीकृत,"
        "कुछ गलत हो गया,अस्थायी रूप से,ब्लॉक कर दिया,कानूनी कारणों,सुरक्षा जांच,हम और हमारे,आप मानव हैं,रीडायरेक्ट,"
        "खाता बनाएं,आपकी निजता,मुफ्त लेख,रखरख"
    ),
    "hu": (
        "oldal,böngész,jelentkez,regisztr,előfiz,robot,hozzáfér,hiba,süti,adatvéd,próbálja,átirány,karbant,országában,"
        "kérés,elérhető,elfogad,elfelej,nincs,cikk,az ön ip,továbbl,szokatl,régiójá,partner,olvasás,letilto,hozzájá,"
        "folytat,fizesse,ellenőr,érhető,fizess,ember,okok"
    ),
    "id": (
        "halaman,laman,browser,peramban,masuk,login,langgan,robot,manusia,akses,kesalahan,privasi,coba lagi,dialihkan,"
        "perbaikan,pemeliharaan,negara anda,wilayah anda,permintaan,iklan,kata sandi,tersedia,kuki,untuk,anda,artikel,"
        "semua,sebelum,pemerik,pemblok,passwor,nonakti,lintas,alasan,alamat,mitra,buat"
    ),
    "it": (
        "pagina,browser,accedi,login,accesso,abbona,robot,umano,errore,consenso,privacy,riprova,reindirizz,"
        "manutenzione,tuo paese,tua regione,tua area,pubblicità,permess,richieste,disponibile,gratuit,sicurezza,"
        "bloccat,legali,accetta,leggere,adblock,acceder,riserva,passwor,insolit,blocker,session,rifiuta,registr,"
        "qualcos,premium,partner,indiriz,effettu,disdici,costruz,continu,autoriz,account,letto"
    ),
    "ja": (
        "ページ,ブラウザ,ログイン,サインイン,会員,購読,有料,ロボット,人間,アクセス,エラー,クッキー,同意,プライバシー,"
        "しばらく,メンテナンス,地域,移動しま,転送,リクエスト,パスワード,続きを,広告,権限,セキュリティ,記事,的に,"
        "間が終,時間を,ッショ,ました,通常と,読むに,規登録,行する,的な理,画像認,当社と,度お試,国では,住まい,レクト,"
        "べて許,残り"
    ),
    "ko": (
        "페이지,브라우저,로그인,구독,회원,로봇,사람,접근,액세스,오류,쿠키,동의,개인정보,다시 시도,점검,국가,지역,이동,"
        "요청,비밀번호,차단,자바스크립트,유료,권한,보안,잠시 후,기사,적인,모두,계속,파트너,적으로,세션이,문제가,"
        "리디렉,이유"
    ),
    "nb": (
        "siden,nettleser,logg inn,logge inn,innlogg,abonn,robot,menneske,tilgang,feil,samtykke,personvern,prøv igen,"
        "flyttet,vedlike,ditt land,landet ditt,informasjonskaps,forespørsler,adblock,passord,lese,videres,sikkerh,"
        "opprett,annonse,adresse,ikke,alle,årsaker,uvanlig,utilgje,partner,omdirig,fortset,blokker,artikle,region,"
        "logget,igjen,gikk"
    ),
    "nl": (
        "pagina,browser,inlog,log in,ingelogd,abonne,robot,een mens,toegang,fout,toestemming,privacy,probeer,"
        "doorgestuurd,onderhoud,uw land,je land,jouw land,uw regio,verzoeken,wachtwoord,gratis,beschikbaar,adblock,"
        "advertentie,meld je,meld u,geblokkeerd,beveiliging,accepter,lezen,niet,voordat,ongebru,adres,iets,weigere,"
        "verlope,registr,redenen,partner,opzegba,account,aanvrag"
    ),
    "pl": (
        "stron,przegląd,zaloguj,logow,subskry,prenumer,robot,człowiek,dostęp,błąd,zgod,prywatno,spróbuj,przekierow,"
        "technicz,twoim kraju,twoim regionie,żądań,zapytań,hasł,reklam,niedostępn,darmow,uprawn,zablokow,bezpiecz,"
        "akceptuj,dalej,prawnyc,adblock,prace,zarejes,wykorzy,wygasła,serwisu,przejdz,przeczy,partner,obsługę,nietypo,"
        "bezpłat,poszło,załóż,adres"
    ),
    "pt": (
        "página,navegador,login,sessão,entre para,assin,robô,humano,acesso,erro,consent,privacidade,tente,redirecion,"
        "manutenção,seu país,sua região,sua localização,anúncios,permiss,solicitações,requisições,pedidos,gratuit,"
        "disponível,segurança,bloquead,legais,senha,cadastr,registe,aceitar,para,você,parceir,incomum,conta,rejeita,"
        "possíve,exclusi,endereç,continu,constru,cancele,atingiu,errado,clicar,fora"
    ),
    "ro": (
        "pagin,browser,autentific,conect,abon,robot,acces,eroare,consim,confiden,încerc,redirec,mentenan,țara,"
        "regiunea,solicit,cereri,parol,disponibil,permisiun,securit,accept,continu,blocat,cont,încearc,sunteți,"
        "reveniț,resping,partene,neobișn,gratuit,dezacti,pentru,motive,adresa,mers"
    ),
    "ru": (
        "страниц,браузер,войдите,войти,вход,авториз,зарегистр,подпис,робот,человек,доступ,ошибк,соглас,конфиденц,"
        "попроб,повтор,перенаправ,техническ,вашей стране,вашем регионе,запрос,парол,реклам,бесплатн,символы,трафик,"
        "материал,капч,продолж,блокиро,чтобы,включит,юридиче,роскомн,разрабо,проверк,принять,подозри,отменит,отклони,"
        "картинк,истекло,аккаунт,ваш ip,пошло,партн,прав"
    ),
    "sv": (
        "sidan,webbläsare,logga in,inloggad,prenumer,robot,människa,åtkomst,fel,samtyck,integritet,försök igen,"
        "flyttat,underhåll,ditt land,din region,kakor,förfrågningar,lösenord,annonsbl,behörighet,gratis,läsa,omdirig,"
        "alla,blocker,skapa,tillfäl,säkerhe,session,partner,ovanlig,juridis,fortsät,bindnin,artikel,försök,adress"
    ),
    "tr": (
        "sayfa,tarayıcı,giriş,oturum,üye,abone,robot,insan,erişim,hata,çerez,onay,gizlilik,tekrar,yönlendir,bakım,"
        "ülken,bölgen,istek,şifre,reklam,ücretsiz,güvenlik,engellen,yasal,kullanılamıyor,devam,yetkini,gizlili,"
        "bulundu,tümünü,trafik,tamamın,ortakla,oluştur,izniniz,bulunam,aşaması,aradığı,adresin,şeyler,olarak,kayıt"
    ),
    "uk": (
        "сторінк,браузер,увійдіть,увійти,вхід,зареєстр,передпл,робот,людина,доступ,помилк,згод,конфіденц,спробуйте,"
        "перенаправ,технічн,вашій країні,вашому регіоні,запит,парол,реклам,безкоштовн,трафік,продовж,прийнят,блокува,"
        "юридичн,підозрі,перевір,партнер,заблоко,введіть,читати,сеансу,пішло,немає,ваша"
    ),
    "vi": (
        "trang,trình duyệt,đăng nhập,đăng ký,thuê bao,robot,người máy,truy cập,lỗi,quyền riêng tư,thử lại,"
        "chuyển hướng,bảo trì,quốc gia,khu vực của bạn,yêu cầu,mật khẩu,không,tiếp,địa chỉ ip,riêng,người,khoản,chúng,"
        "viết,pháp,nhận,kiểm,chối,chặn"
    ),
    "zh": (
        "页面,頁面,浏览器,瀏覽器,登录,登入,登錄,订阅,訂閱,会员,會員,付费,付費,机器人,機器人,验证,驗證,访问,訪問,存取,"
        "错误,錯誤,隐私,隱私,稍后,稍後,维护,維護,地区,地區,国家,國家,请求,請求,密码,密碼,广告,廣告,权限,權限,跳转,"
        "跳轉,频繁,出错,订户,文章,继续,站使用,常流量,立即,接受,您的,您是,部拒绝,话已过,訂戶專,被封禁,注册账,法律原,"
        "暫時無,暂时无,找不到,我们的,容不存,安全检"
    ),
}
"""Language -> beginnings of words, folded, with commas between: they are split where they are looked for."""


@lru_cache(maxsize=4)
def languages_of(folded: str) -> tuple[str, ...]:
    """Return the languages of which a text holds a sign, English for what all share."""
    holds, plain = folded.__contains__, folded.isascii()
    found = tuple(tag for tag, bare, more in _split() if any(map(holds, bare)) or (not plain and any(map(holds, more))))
    return found or (("en",) if any(map(holds, SHARED)) else ())


def are_many() -> bool:
    """Say whether so many texts have been looked at for signs that more elaborate tables are worth their making.

    They find the same; to make them takes longer than to check a small file.
    """
    return languages_of.cache_info().misses >= _MANY


@cache
def _split() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return each language's signs, those in ASCII alone first."""
    split = ((tag, signs.split(",")) for tag, signs in SIGNS.items())
    return tuple(
        (tag, tuple(filter(str.isascii, signs)), tuple(sign for sign in signs if not sign.isascii()))
        for tag, signs in split
    )
