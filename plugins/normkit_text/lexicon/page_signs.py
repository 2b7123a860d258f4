"""Words of which a page that is no article holds at least one: where none stands, no phrase needs to be looked up."""

from __future__ import annotations

SHARED = ("cookie", "javascript", "captcha", "404", "403", "429", "451", "503")
"""What such pages hold in any language."""

SIGNS: dict[str, tuple[str, ...]] = {
    language: tuple(block.split(","))
    for language, block in {
        "ar": "صفح,متصفح,موقع,اشترا,مشترك,تسجيل,سجل,روبوت,إنسان,وصول,دخول,خطأ,ارتباط,بلدك,منطقتك,يرجى,الرجاء,صيانة,حظر,طلبات,تحويلك,خصوصي",
        "cs": "stránk,prohlížeč,přihl,předpl,robot,člověk,přístup,chyb,souhlas,soukrom,zkuste,údržb,přesměr,zemi,ip adres",
        "da": "siden,browser,log ind,logge,abonn,robot,menneske,adgang,fejl,samtyk,privatliv,prøv igen,flyttet,vedlige,dit land,adblock",
        "de": "seite,browser,anmelde,melden sie,logg,abo,kostenlos,robot,mensch,zugriff,zugang,fehler,zustimm,einwillig,privatsph,versuchen,weitergeleitet,wartung,ihrem land,ihrer region,adblock,werbebl,domain,weiterlesen,akzeptier,erreichbar,sicherheits",
        "el": "σελίδ,περιήγησ,συνδεθ,σύνδεση,συνδρομ,ρομπότ,άνθρωπ,πρόσβασ,σφάλμα,συγκατ,απόρρητ,δοκιμάστε,προσπαθ,συντήρ,χώρα σας,περιοχή σας,ανακατ,αποδοχή",
        "en": "page,browser,log in,login,logged in,sign in,sign up,subscri,robot,human,denied,access,error,consent,privacy,try again,redirect,moved,maintenance,your country,your region,your location,ad blocker,adblock,domain,unavailable,not available,no longer available,unusual,verify,password,account,free article,reached your,continue,permission,blocked,requests,security,session,went wrong,trouble,unsupported,suspended,nginx,apache,ad block,it works,legal reasons",
        "es": "página,navegador,inicia,inicie,sesión,suscr,robot,humano,acceso,error,consent,privacidad,intent,vuelv,redirig,mantenim,su país,tu país,su región,tu región,anuncios,permiso,solicitudes,gratis,disponible,seguridad,bloquead,legales,aceptar",
        "fa": "صفحه,مرورگر,وارد,اشتراک,ربات,دسترس,خطا,کوکی,کشور شما,منطقه شما,تلاش,درخواست,رمز,مشترک,اسکریپت,منتقل",
        "fi": "sivu,selai,kirjaudu,tilaa,robotti,ihminen,pääsy,estetty,virhe,evästei,suostum,yrit,siirret,huolto,maassasi,alueellasi,pyyntö,mainosten,ohjataan",
        "fr": "page,navigateur,connect,abonn,robot,humain,accès,erreur,consent,vie privée,réessay,redirig,maintenance,votre pays,votre région,publicité,indisponible,disponible,gratuit,requêtes,lire la suite,mot de passe,sécurité,bloqué,accepter,identif,légales",
        "he": "דף,עמוד,דפדפן,התחבר,מנוי,רובוט,גישה,שגיאה,עוגיות,פרטיות,נסה שוב,נסו שוב,תחזוקה,במדינ,באזור,בקשות,סיסמה,אנושי,קרוא,הרשאה",
        "hi": "पेज,पृष्ठ,ब्राउज़र,ब्राउजर,लॉग,साइन इन,सब्सक्रा,सदस्य,रोबोट,इंसान,त्रुटि,कुकी,गोपनीयता,प्रयास,देश में,क्षेत्र में,अनुरोध,पासवर्ड,प्रवेश,कृपया,अनुमति",
        "hu": "oldal,böngész,jelentkez,regisztr,előfiz,robot,hozzáfér,hiba,süti,adatvéd,próbálja,átirány,karbant,országában,kérés,elérhető,elfogad",
        "id": "halaman,laman,browser,peramban,masuk,login,langgan,robot,manusia,akses,kesalahan,privasi,coba lagi,dialihkan,perbaikan,pemeliharaan,negara anda,wilayah anda,permintaan,iklan,kata sandi,tersedia,kuki",
        "it": "pagina,browser,accedi,login,accesso,abbona,robot,umano,errore,consenso,privacy,riprova,reindirizz,manutenzione,tuo paese,tua regione,tua area,pubblicità,permess,richieste,disponibile,gratuit,sicurezza,bloccat,legali,accetta",
        "ja": "ページ,ブラウザ,ログイン,サインイン,会員,購読,有料,ロボット,人間,アクセス,エラー,クッキー,同意,プライバシー,しばらく,メンテナンス,地域,移動しま,転送,リクエスト,パスワード,続きを,広告,権限,セキュリティ",
        "ko": "페이지,브라우저,로그인,구독,회원,로봇,사람,접근,액세스,오류,쿠키,동의,개인정보,다시 시도,점검,국가,지역,이동,요청,비밀번호,차단,자바스크립트,유료,권한,보안,잠시 후",
        "nb": "siden,nettleser,logg inn,logge inn,innlogg,abonn,robot,menneske,tilgang,feil,samtykke,personvern,prøv igen,flyttet,vedlike,ditt land,landet ditt,informasjonskaps,forespørsler,adblock,passord",
        "nl": "pagina,browser,inlog,log in,ingelogd,abonne,robot,een mens,toegang,fout,toestemming,privacy,probeer,doorgestuurd,onderhoud,uw land,je land,jouw land,uw regio,verzoeken,wachtwoord,gratis,beschikbaar,adblock,advertentie,meld je,meld u,geblokkeerd,beveiliging,accepter",
        "pl": "stron,przegląd,zaloguj,logow,subskry,prenumer,robot,człowiek,dostęp,błąd,zgod,prywatno,spróbuj,przekierow,technicz,twoim kraju,twoim regionie,żądań,zapytań,hasł,reklam,niedostępn,darmow,uprawn,zablokow,bezpiecz,akceptuj",
        "pt": "página,navegador,login,sessão,entre para,assin,robô,humano,acesso,erro,consent,privacidade,tente,redirecion,manutenção,seu país,sua região,sua localização,anúncios,permiss,solicitações,requisições,pedidos,gratuit,disponível,segurança,bloquead,legais,senha,cadastr,registe,aceitar",
        "ro": "pagin,browser,autentific,conect,abon,robot,acces,eroare,consim,confiden,încerc,redirec,mentenan,țara,regiunea,solicit,cereri,parol,disponibil,permisiun,securit,accept",
        "ru": "страниц,браузер,войдите,войти,вход,авториз,зарегистр,подпис,робот,человек,доступ,ошибк,соглас,конфиденц,попроб,повтор,перенаправ,техническ,вашей стране,вашем регионе,запрос,парол,реклам,бесплатн,символы,трафик,материал,капч",
        "sv": "sidan,webbläsare,logga in,inloggad,prenumer,robot,människa,åtkomst,fel,samtyck,integritet,försök igen,flyttat,underhåll,ditt land,din region,kakor,förfrågningar,lösenord,annonsbl,behörighet,gratis",
        "tr": "sayfa,tarayıcı,giriş,oturum,üye,abone,robot,insan,erişim,hata,çerez,onay,gizlilik,tekrar,yönlendir,bakım,ülken,bölgen,istek,şifre,reklam,ücretsiz,güvenlik,engellen,yasal,kullanılamıyor",
        "uk": "сторінк,браузер,увійдіть,увійти,вхід,зареєстр,передпл,робот,людина,доступ,помилк,згод,конфіденц,спробуйте,перенаправ,технічн,вашій країні,вашому регіоні,запит,парол,реклам,безкоштовн,трафік",
        "vi": "trang,trình duyệt,đăng nhập,đăng ký,thuê bao,robot,người máy,truy cập,lỗi,quyền riêng tư,thử lại,chuyển hướng,bảo trì,quốc gia,khu vực của bạn,yêu cầu,mật khẩu",
        "zh": "页面,頁面,浏览器,瀏覽器,登录,登入,登錄,订阅,訂閱,会员,會員,付费,付費,机器人,機器人,验证,驗證,访问,訪問,存取,错误,錯誤,隐私,隱私,稍后,稍後,维护,維護,地区,地區,国家,國家,请求,請求,密码,密碼,广告,廣告,权限,權限,跳转,跳轉,频繁,出错,订户,跳轉",
    }.items()
}
"""Language -> beginnings of words, in small letters."""
