"""Lines that are chrome whatever article they stand in: whole lines, folded (``normkit.fold``), by language.

A heading that ends with a colon ("See also:") mostly introduces links that stay: it stays with them.

An entry says nothing about the event an article reports; it talks to the visitor of the page. A phrase
that a heading or a sentence of an article could consist of has no place here ("Resources", "Contact",
"Newsletter" alone). The lists were written by hand; which English and German entries are worth having
was checked against the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
WCXB (CC BY 4.0) pages. The other languages are a start, from common news sites' interfaces, unmeasured.

Lines that begin with "#" are comments.
"""

from __future__ import annotations

from functools import cache

from normkit import fold

ENGLISH = """
# newsletter, sign-up, account
sign up
sign up now
sign up today
sign up here
sign up for free
sign in
sign in / register
sign in or create an account
sign in or register
log in
log in to comment
log in to leave a comment
log in / register
log in or sign up
login to comment
register / sign in to unlock more articles
create an account
create a free account
create an account or sign in to continue with your reading experience.
forgot your password?
forgot password?
already a subscriber?
already a subscriber? log in
already a subscriber? sign in
already have an account?
already have an account? log in
already have an account? sign in
don't have an account?
don't have an account? sign up
subscribe
subscribe!
subscribe now
subscribe now!
subscribe today
subscribe here
subscribe for free
subscribe to our newsletter
subscribe to our newsletter!
subscribe to our newsletters
subscribe to the newsletter
subscribe to newsletter
subscribe to newsletters
subscribe to our channel
subscribe to our youtube channel
subscribe to our podcast
subscribe to get access
subscribe to continue reading
subscribe to unlock more articles
subscribe now to keep reading and get access to the full archive.
subscribe to get the latest posts sent to your email.
subscribe via email
subscribe via rss
sign up for our newsletter
sign up for our newsletter.
sign up for our newsletters
sign up for the newsletter
sign up for our emails
sign up to our newsletter
sign up for newsletters
sign up for free newsletters
sign up for email newsletters
newsletter sign up
newsletter signup
newsletter sign-up
get our newsletter
get the newsletter
join our newsletter
join the newsletter
join our mailing list
join our whatsapp channel
join our telegram channel
join us on telegram
join us on whatsapp
join us on facebook
enter your email
enter your email address
enter your email:
your email address
your email address *
please enter a valid email address
please enter your name here
please enter your comment!
invalid email address
thanks for subscribing!
thank you for subscribing!
thank you for subscribing.
thank you for subscribing to our newsletter.
thanks for signing up!
thank you for signing up!
thank you! your submission has been received!
oops! something went wrong while submitting the form.
something went wrong. please try again later.
this field is for validation purposes and should be left unchanged.
if you are a human, ignore this field
no spam. unsubscribe anytime.
no spam. unsubscribe at any time.
we won't spam you. unsubscribe any time.
we don't spam! read our privacy policy for more info.
you can unsubscribe at any time.
unsubscribe at any time.
unsubscribe anytime.
by signing up, you agree to our terms of use and privacy policy.
by subscribing, you agree to our privacy policy.
ready for more?
like this story? share it with a friend!
get email updates from your favourite authors
get email updates from your favorite authors
forgot your username?
forgot your username or password?
remember me lost your password?
lost your password?
email (required)
email (address never made public)
name (required)
notify of
comments
post comment (+)
comments restacks
subscribe sign in
subscribesign in
start your substackget the app
breaking news emails
sign me up
there was an error processing your subscription.
there was an error, please provide a valid email address.
please check your inbox for a confirmation email.
keep an eye on your inbox for the latest news.
thank you for signing up
thanks for signing up
start free trial
start your free trial
start your 30 day free trial. no credit card required.
enjoy additional articles per month
enjoy additional articles per month.
access articles from across canada with one account
access articles from across canada with one account.
want more stories like this?
want to read more?
never miss a story
never miss an update
start your substack get the app
substack is the home for great culture
subscribe to: post comments (atom)
# paywall
this content is reserved for subscribers only
this content is for subscribers only
this content is for members only
this article is for subscribers only
this article is for subscribers only.
this article is free to read register to unlock.
unlock this article
to continue reading, subscribe
to continue reading, please subscribe
subscribers only
exclusive for subscribers
read more of this content when you subscribe today.
you have reached your limit of free articles.
you have reached your limit of free articles
you've reached your free article limit
register for free to continue reading
# share and follow
share this
share this:
share this article
share this article:
share this article in your social network
share this story
share this story:
share this post
share this post:
share this page
share this page:
share this news
share this on
share this with
share this content
share this entry
share this video
share article
share article:
share post
share post:
share story
share via
share via email
share via:
share on:
share post on:
share with friends
share with a friend or colleague
share with your friends
share on facebook
share on twitter
share on x
share on linkedin
share on pinterest
share on reddit
share on whatsapp
share on telegram
share on tumblr
share on email
share on social media
share to facebook
share to twitter
share to x
share to pinterest
share by email
share all sharing options
share print
share options
share link
sharethis
tweet this
pin it on pinterest
copy link
copy the link
copy url
copy link to clipboard
link copied
link copied!
link copied to clipboard
email this
email this article
email this article to a friend
print this article
print this page
print article
save article
save this article
save for later
bookmark this article
gift this article
listen to this article
follow us
follow us:
follow us on
follow us on:
follow us on facebook
follow us on twitter
follow us on x
follow us on instagram
follow us on linkedin
follow us on youtube
follow us on telegram
follow us on google news
follow us on social media
follow us on social media:
follow me on twitter
follow me on instagram
follow this author
follow on twitter
follow on facebook
like us on facebook
find us on facebook
like this:
like loading...
1 share
facebook twitter
facebook twitter email
facebook twitter linkedin
facebook twitter whatsapp
facebook x email
facebook, twitter
facebook twitter pinterest
facebook twitter linkedin email
facebook twitter pinterest email
facebook twitter reddit email
facebook twitter instagram
facebook twitter instagram youtube
add as a preferred source on google
add us as a preferred source on google
get short url
# comment boxes
comments are subject to our community guidelines, which can be viewed here.
join our commenting forum
join the conversation...
tell us what you think
tell us what you think...
share your thoughts and join the conversation in the comments
share your thoughts and join the conversation in the comments.
thank you! your comment will be reviewed by the moderator for compliance with the rules
be the first to post
no readers like this yet.
add to the discussion
leave a comment
leave a comment cancel reply
leave a reply
leave a reply cancel reply
leave your comment
leave your comments
cancel reply
reply
add a comment
add your comment
add comment
post a comment
post comment
post your comment
submit comment
write a comment
write a comment...
view comments
view all comments
view the discussion thread.
show comments
hide comments
read comments
load comments
load more comments
load more comments...
loading comments
loading comments...
see all comments
join the conversation
join the discussion
comments are closed
comments are closed.
comments are closed!
comments are off for this post.
comments closed
comment on this article
comment on this story
comments (0)
no comments
no comments yet
no comments yet.
no comments:
be the first to comment
be the first to comment on this article
click here to cancel reply.
these comments are closed.
thanks for sharing!
don't want to see this? remove ads
be the first to comment!
be the first to comment.
be the first to write a comment.
start the conversation
start the discussion
have your say
would you like to comment on this article?
you must be logged in to post a comment.
you must be logged in to post a comment
you must be logged in to comment.
you must be logged in to comment
you must be logged in to join the discussion or read more comments.
you need to be logged in to comment.
please log in to comment
please login to comment
please sign in to comment
log in to reply
log in to reply.
sign in to comment
sign in to post a comment
your email address will not be published.
your email address will not be published
your email address will not be published. required fields are marked *
your email address will not be published. required fields are marked
required fields are marked *
save my name, email, and website in this browser for the next time i comment.
save my name, email and website in this browser for the next time i comment.
notify me of follow-up comments by email.
notify me of new posts by email.
notify me of new comments via email.
this site uses akismet to reduce spam. learn how your comment data is processed.
all comments are moderated before being published.
all comments are moderated before they appear.
please note, comments must be approved before they are published
sort by newest
newest most voted
oldest newest most voted
inline feedbacks
view all comments (0)
expand full comment
discussion about this post
reader interactions
report abuse
report this ad
report this comment
report an error
report a typo
flag as inappropriate
submit a correction
suggest a correction
# related and recommended
our latest stories
latest discussions
top latest discussions
← previous story
newer story →
newer story
view all posts by this author
recommended stories
recommended for you
recommended reading
recommended articles
recommended videos
recommended by outbrain
recommended by
related articles
related articles:
related article
related article:
related stories
related stories:
related story
related story:
related reads
related reads:
related posts
related posts:
related content
related content:
related news
related news:
related coverage
related coverage:
related links
related links:
related topics
related topics:
related items
related videos
related video
related stories from
more stories
more stories like this
more from this author
more from this section
more from this topic
more on this topic
more on this story
more on this
more like this
more news
more top stories
more top news
more headlines
more articles
more articles by this author
most popular
most popular articles
most popular stories
most read
most read articles
most read stories
most viewed
most shared
most commented
popular articles
popular posts
popular stories
popular now
popular this week
trending now
trending news
trending stories
trending articles
trending topics
trending posts
top stories
latest news
latest stories
latest headlines
latest articles
latest posts
latest updates
latest videos
recent articles
recent posts
recent stories
recent comments
featured articles
featured posts
featured stories
featured videos
editor's picks
editors' picks
editor's choice
editors' choice
don't miss out
you may also like
you may also like:
you may also like...
you might also like
you might also like:
you might also like...
you might like
you may like
you may also be interested in
you may also be interested in:
you may also enjoy
you might also enjoy
you might be interested in
you may have missed
also read
also on
read also
read next
what to read next
more from our network
from around the web
from the web
around the web
around the network
from our partners
paid partner content
promoted stories
similar posts
similar articles
similar stories
other stories
other news
in case you missed it
read more
read more...
read more "
read more >
read more >>
read more ->
read more →
read full article
read full story
read the full article
read the full story
read the full article here
read full review
read later
continue reading
continue reading...
continue reading →
continue reading below
keep reading
view article
view comments (0)
view more
view more articles
view more posts
view all articles
view all posts
view all posts by
view author posts
view full profile
see more
see all
see all articles
show more
show less
load more
load more posts
load more articles
load more stories
load more...
expand all
collapse all
# player, gallery and page widgets
copy link copied
url copied!
link kopieren
lien copié
text size
order reprints
accessibility links
jump directly to the content
you will be redirected back to your article in seconds
something went wrong with the connection!
an error has occurred, please try again later.
an error has occurred. please try again later.
something went wrong, please try again later.
there was an error while loading. please reload this page.
this article has been sent to
e-paper latest edition
click to skip ad
table of contents toggle table of content toggle
previous next
search search
view all
see all >
view all >
show all
explore more
was this article helpful?
was this page helpful?
was this helpful?
was this post helpful?
click on a star to rate it!
link to this video
embed this video
beginning of dialog window. escape will cancel and close the window.
end of dialog window.
this site requires javascript to run correctly. please turn on javascript or unblock scripts
registration on or use of this site constitutes acceptance of our user agreement and privacy policy
registration on or use of this site constitutes acceptance of our user agreement and privacy policy.
by choosing i accept, you consent to our use of cookies and other tracking technologies.
back to top
back to top ↑
↑ back to top
return to top
return to top of page
scroll to top
go to top
to top
top of page
bottom of page
back to home
back to homepage
back to blog
back to gallery
back to article
back to results
return to homepage
skip to content
skip to main content
skip to main content skip to footer
skip to main navigation
skip to navigation
skip to primary navigation
skip to search
skip to footer
skip to the content
skip navigation
skip ad
skip advertisement
skip links
jump to content
jump to main content
jump to navigation
press enter or click to view image in full size
press esc to close
open main menu
open menu
open menu close menu
close menu
close search
close this dialog
toggle menu
toggle navigation
toggle search
toggle sidebar
main menu
main navigation
post navigation
breadcrumb
breadcrumb trail links
search this site
search for:
search this website
search the site
previous post
previous post:
next post
next post:
previous article
next article
previous story
next story
previous slide
next slide
previous image
next image
play video
play now
watch now
watch live
watch video
listen live
listen now
unmute
full screen
fullscreen
exit fullscreen
view gallery
view photos
view image gallery
open image gallery
open gallery
view larger image
view full size
view fullscreen
click to enlarge
click to expand
click to view
enlarge image
image caption
hide caption
show caption
toggle caption
we apologize, but this video has failed to load.
try refreshing your browser, or
tap here to see other videos from our team.
tap here to see other videos from our team
this video is not available in your region.
this video file cannot be played.
video player is loading.
this is a modal window.
the media could not be loaded, either because the server or network failed or because the format is not supported.
your browser does not support the video tag.
your browser does not support the audio element.
your browser does not support the audio tag.
your browser does not support html5 video.
your browser does not support iframes.
please enable javascript
please enable javascript to view this page.
please enable javascript to view the comments powered by disqus.
please enable javascript in your browser to complete this form.
to view this video please enable javascript, and consider upgrading to a web browser that supports html5 video
javascript is disabled in your browser.
this block is broken or missing. you may be missing content or you might need to enable the original module.
no items found.
no posts
article content
add to favorites
add to bookmarks
download our app
download the app
get the app
get our app
download app
get it on google play
download on the app store
available on the app store
scan the qr code
# copyright, cookies, privacy
all rights reserved
all rights reserved.
copyright. all rights reserved.
do not sell my personal information
do not sell my info
do not sell my data
do not sell or share my personal information
your privacy choices
your california privacy rights
your ad choices
adchoices
ad choices
privacy preferences
privacy preference center
privacy & cookies policy
privacy and cookie policy
privacy & cookies
privacy overview
privacy settings
manage consent
manage consent preferences
manage cookies
manage cookie preferences
manage preferences
manage privacy settings
cookie settings
cookie preferences
cookie consent
cookies settings
accept cookies
accept all
accept all cookies
reject all
reject all cookies
accept & continue
accept and continue
save & accept
i accept
got it!
got it
we use cookies
this website uses cookies
this website uses cookies.
this site uses cookies
this site uses cookies.
strictly necessary cookies
always active
always enabled
terms of use | privacy policy
contact us | privacy policy
advertise here
send us a tip
got a tip?
connect with us on social media
all newsletters
an official website of the united states government
# labels of single news sites
share full article
continue reading the main story
skip past newsletter promotion
after newsletter promotion
explore more on these topics
reuse this content
ad feedback
video ad feedback
see all topics
share or comment on this article:
share or comment on this article
most watched news videos
gift article
our standards: the thomson reuters trust principles.
purchase licensing rights
opens new tab
opens in new tab
opens in a new window
(opens in new window)
related internet links
the bbc is not responsible for the content of external sites.
this video can not be played
this video cannot be played.
to play this video you need to enable javascript in your browser.
media caption
video caption
story continues
article continues after ad
article continues below ad
request a correction
report a correction or typo
email article
read more stories
your support makes all the difference.
support independent journalism
find out more about our policies
open image in gallery
view image in fullscreen
enlarge this image
read in app
create a free account to continue reading
this is a subscriber-only article
subscriber only
already have an account? sign in.
sign in to continue reading
get unlimited access
thank you for your feedback
thanks for your feedback
did you find this article helpful?
rate this article
"""

GERMAN = """
anmelden
jetzt anmelden
jetzt abonnieren
newsletter abonnieren
newsletter bestellen
zum newsletter anmelden
melden sie sich für unseren newsletter an
kostenlos registrieren
jetzt registrieren
einloggen
passwort vergessen?
bereits abonnent?
jetzt testen
jetzt weiterlesen
weiterlesen
weiterlesen nach der anzeige
mehr anzeigen
mehr laden
mehr lesen
mehr erfahren
lesen sie auch
lesen sie auch:
lesen sie auch folgende artikel
lesen sie hier mehr
lesen sie mehr zum thema
lesen sie mehr dazu
mehr zum thema
mehr zum thema:
mehr dazu
mehr aus diesem ressort
mehr artikel aus dieser rubrik
weitere artikel
weitere artikel zum thema
weitere themen
weitere nachrichten
auch interessant
auch interessant:
das könnte sie auch interessieren
das könnte sie auch interessieren:
das könnte dich auch interessieren
das könnte dich auch interessieren:
ähnliche artikel
ähnliche beiträge
verwandte artikel
verwandte themen
meistgelesen
meistgelesene artikel
meistgelesene artikel:
meistgelesen auf
am meisten gelesen
neueste artikel
neueste beiträge
neueste kommentare
empfohlener redaktioneller inhalt
empfohlener externer inhalt
empfehlungen der redaktion
aus dem ressort
zur startseite
zurück zur startseite
zurück zur übersicht
nach oben
zum seitenanfang
zum stellenmarkt
externer inhalt nicht verfügbar
seitenanfang
zum inhalt springen
zum hauptinhalt springen
zur navigation springen
artikel teilen
artikel teilen:
artikel mit freunden teilen:
artikel drucken
artikel merken
beitrag teilen
beitrag teilen:
seite drucken
auf facebook teilen
auf twitter teilen
auf x teilen
auf whatsapp teilen
per e-mail teilen
per e-mail versenden
per mail teilen
teilen
teilen:
link kopieren
link kopiert
folgen sie uns
folgen sie uns auf facebook
folgen sie uns auf instagram
folgen sie uns:
folge uns auf
schreiben sie einen kommentar
schreibe einen kommentar
schreiben sie den ersten kommentar
kommentar schreiben
kommentar verfassen
kommentar abgeben
kommentar abschicken
kommentar hinterlassen
kommentieren
kommentare anzeigen
kommentare lesen
alle kommentare anzeigen
antworten abbrechen
jetzt kommentieren
diskutieren sie mit
deine e-mail-adresse wird nicht veröffentlicht.
deine e-mail-adresse wird nicht veröffentlicht. erforderliche felder sind mit * markiert
bildergalerie öffnen
zur bildergalerie
bild vergrössern
video abspielen
alle rechte vorbehalten
alle rechte vorbehalten.
cookie-einstellungen
cookies akzeptieren
alle akzeptieren
alle cookies akzeptieren
datenschutz-einstellungen
datenschutzeinstellungen
privatsphäre-einstellungen
impressum datenschutz
vertrag kündigen
abo kündigen
verträge hier kündigen
externer inhalt
hier können sie selbst entscheiden, ob sie den inhalt angezeigt bekommen möchten.
fehler gefunden?
bild in detailansicht öffnen
bildrechte auf der webseite anzeigen
artikel anhören
jetzt newsletter abonnieren
"""

FRENCH = """
s'abonner
je m'abonne
abonnez-vous
abonnez-vous à notre newsletter
abonnez-vous à notre chaîne youtube
inscrivez-vous à notre newsletter
inscrivez-vous à la newsletter
recevez notre newsletter
se connecter
déjà abonné ?
déjà abonné ? se connecter
déjà abonné ? connectez-vous
mot de passe oublié ?
article réservé aux abonnés
réservé aux abonnés
cet article est réservé aux abonnés
cet article est réservé aux abonnés.
lire la suite
lire la suite...
lire plus
lire aussi
lire aussi :
lire aussi:
à lire aussi
à lire aussi :
a lire aussi
a lire aussi :
lire également
lire également :
à voir aussi
à voir aussi :
voir aussi
voir aussi :
voir plus
voir tous les articles
sur le même sujet
sur le même thème
dans la même rubrique
articles similaires
articles liés
articles recommandés
articles les plus lus
les plus lus
vous aimerez aussi
vous pourriez aussi aimer
cela peut vous intéresser
nos autres articles
dernières nouvelles
partager
partager :
partager sur facebook
partager sur twitter
partager sur whatsapp
partager sur linkedin
partager par e-mail
partager cet article
partager cet article :
partager l'article
partager via :
imprimer
copier le lien
suivez-nous
suivez-nous sur facebook
suivez-nous sur les réseaux sociaux
laisser un commentaire
laisser un commentaire annuler la réponse
laissez un commentaire
ajouter un commentaire
écrire un commentaire
poster un commentaire
voir les commentaires
commenter
réagir à cet article
soyez le premier à commenter
votre adresse e-mail ne sera pas publiée.
votre adresse e-mail ne sera pas publiée. les champs obligatoires sont indiqués avec *
retour en haut
haut de page
retour à l'accueil
aller au contenu
aller au contenu principal
tous droits réservés
tous droits réservés.
gérer les cookies
paramétrer les cookies
tout accepter
tout refuser
passer la publicité
accepter et fermer
continuer sans accepter
publicité - continuer la lecture
lire plus tard
ajouter à mes favoris
contenus sponsorisés
imprimer l'article
s'inscrire à la newsletter
recevoir la newsletter
écouter l'article
lire l'article complet
"""

SPANISH = """
suscríbete
suscríbete ahora
suscríbase
suscribirse
suscríbete a nuestra newsletter
suscríbete a nuestro boletín
suscríbete a nuestro canal
suscríbete para seguir leyendo
iniciar sesión
inicia sesión
regístrate
regístrate gratis
¿ya eres suscriptor?
¿ya eres suscriptor? inicia sesión
¿olvidaste tu contraseña?
contenido exclusivo para suscriptores
leer más
leer más:
seguir leyendo
sigue leyendo
ver más
ver todos
lea también
lea también:
lee también
lee también:
lea además
lea además:
te puede interesar
te puede interesar:
te puede interesar...
puede interesarte
también te puede interesar
también te puede interesar:
le puede interesar
le puede interesar:
más noticias
noticias relacionadas
artículos relacionados
notas relacionadas
contenido relacionado
temas relacionados
entradas relacionadas
lo más leído
lo más visto
más leídas
las más leídas
últimas noticias
compartir
compartir:
comparte
compartir en facebook
compartir en twitter
compartir en whatsapp
compartir en x
comparte esta noticia
compartir esta noticia
compartir este artículo
compartir nota
compartir por correo
comparte esto:
copiar enlace
imprimir
síguenos
síguenos en
síguenos en:
síguenos en facebook
síguenos en twitter
síguenos en google news
síguenos en nuestras redes sociales
deja un comentario
deja una respuesta
deja una respuesta cancelar la respuesta
dejar un comentario
añadir comentario
escribe un comentario
comentar
ver comentarios
cargar más comentarios
tu dirección de correo electrónico no será publicada.
tu dirección de correo electrónico no será publicada. los campos obligatorios están marcados con *
volver arriba
ir al contenido
saltar al contenido
ir al contenido principal
cargar más
todos los derechos reservados
todos los derechos reservados.
aceptar cookies
aceptar todas
configurar cookies
archivado en
archivado en:
te recomendamos
regístrate gratis para seguir leyendo
enviar por correo
escuchar el artículo
normas ›
mis comentarios
"""

PORTUGUESE = """
assine
assine já
assine agora
assine a newsletter
assine nossa newsletter
inscreva-se
inscreva-se na newsletter
inscreva-se em nosso canal
subscreva a newsletter
cadastre-se
fazer login
faça login
iniciar sessão
já é assinante?
já é assinante? faça login
conteúdo exclusivo para assinantes
leia mais
leia mais:
leia também
leia também:
leia ainda
leia ainda:
ler mais
saiba mais
saiba mais:
ver mais
veja também
veja mais
continue lendo
continuar lendo
notícias relacionadas
artigos relacionados
posts relacionados
matérias relacionadas
conteúdo relacionado
você também pode gostar
você pode gostar
pode te interessar
mais lidas
as mais lidas
mais lidos
últimas notícias
compartilhe
compartilhe:
compartilhar
compartilhe isso:
compartilhe esta notícia
compartilhar no facebook
compartilhar no whatsapp
partilhar
copiar link
siga-nos
siga-nos nas redes sociais
deixe um comentário
deixe um comentário cancelar resposta
deixe uma resposta
deixe uma resposta cancelar resposta
deixe seu comentário
escreva um comentário
ver comentários
o seu endereço de e-mail não será publicado.
o seu endereço de e-mail não será publicado. campos obrigatórios são marcados com *
voltar ao topo
ir para o conteúdo
pular para o conteúdo
carregar mais
todos os direitos reservados
todos os direitos reservados.
aceitar cookies
aceitar todos
compartilhar notícia
faça login para continuar lendo
receba notícias no whatsapp
"""

ITALIAN = """
abbonati
abbonati ora
accedi
accedi o registrati
registrati
iscriviti
iscriviti alla newsletter
iscriviti alla nostra newsletter
iscriviti al canale
sei già abbonato?
sei già abbonato? accedi
hai dimenticato la password?
contenuto riservato agli abbonati
leggi anche
leggi anche:
leggi di più
leggi tutto
leggi l'articolo completo
continua a leggere
continua a leggere dopo la pubblicità
vedi anche
vedi anche:
guarda anche
guarda anche:
scopri di più
ti potrebbe interessare
ti potrebbe interessare:
ti potrebbe interessare anche
potrebbe interessarti anche
potrebbe interessarti
potrebbero interessarti anche
articoli correlati
articoli simili
notizie correlate
contenuti correlati
i più letti
più letti
ultime notizie
condividi
condividi:
condividi su
condividi su facebook
condividi su twitter
condividi su whatsapp
condividi questo articolo
condividi l'articolo
copia link
seguici
seguici su
seguici su:
seguici su facebook
lascia un commento
lascia un commento annulla risposta
lascia una risposta
scrivi un commento
i commenti dei lettori
vedi tutti i commenti
commenta
il tuo indirizzo email non sarà pubblicato.
il tuo indirizzo email non sarà pubblicato. i campi obbligatori sono contrassegnati *
torna su
torna all'inizio
vai al contenuto
carica altri
tutti i diritti riservati
tutti i diritti riservati.
riproduzione riservata
© riproduzione riservata
accetta i cookie
accetta tutti
ascolta l'articolo
"""

DUTCH = """
abonneer je nu
word abonnee
neem een abonnement
schrijf je in
schrijf je in voor de nieuwsbrief
schrijf je in voor onze nieuwsbrief
meld je aan voor de nieuwsbrief
meld je aan voor onze nieuwsbrief
inloggen
registreren
al abonnee?
al abonnee? log in
wachtwoord vergeten?
exclusief voor abonnees
lees meer
lees meer:
lees ook
lees ook:
lees verder
lees verder na de advertentie
lees verder onder de advertentie
lees meer over
bekijk ook
bekijk ook:
gerelateerde artikelen
gerelateerd nieuws
meer over dit onderwerp
meest gelezen
laatste nieuws
net binnen
aanbevolen artikelen
misschien ook interessant
deel dit artikel
deel dit artikel:
deel dit bericht
delen
delen:
deel via facebook
deel op facebook
kopieer link
volg ons
volg ons op facebook
volg ons op
reageer
reageren
geef een reactie
geef een reactie reactie annuleren
plaats een reactie
bekijk alle reacties
toon reacties
je e-mailadres wordt niet gepubliceerd.
je e-mailadres wordt niet gepubliceerd. vereiste velden zijn gemarkeerd met *
naar boven
terug naar boven
ga naar de inhoud
ga naar hoofdinhoud
laad meer
toon meer
alle rechten voorbehouden
alle rechten voorbehouden.
cookie-instellingen
cookies accepteren
alles accepteren
artikel gaat verder onder de advertentie
reacties bekijken
bekijk meer van
"""

RUSSIAN = """
подписаться
подпишитесь
подписаться на рассылку
подпишитесь на рассылку
подпишитесь на нашу рассылку
подпишитесь на наш канал
подписывайтесь на наш telegram-канал
подписывайтесь на наш телеграм-канал
подписывайтесь на наш канал
подписывайтесь на нас в telegram
подписывайтесь на нас
войти
войти на сайт
зарегистрироваться
забыли пароль?
уже есть аккаунт?
доступно только подписчикам
читать далее
читать дальше
читать полностью
читать еще
читать ещё
читайте также
читайте также:
читать также
читать также:
смотрите также
смотрите также:
подробнее
показать еще
показать ещё
загрузить еще
загрузить ещё
материалы по теме
материалы по теме:
по теме
по теме:
новости по теме
похожие материалы
похожие статьи
похожие новости
другие новости
еще новости
самое читаемое
популярное
последние новости
главные новости
рекомендуем
рекомендуем:
вам может быть интересно
вам может понравиться
поделиться
поделиться:
поделиться в соцсетях
поделиться новостью
поделиться ссылкой
поделиться в facebook
скопировать ссылку
ссылка скопирована
распечатать
версия для печати
следите за нами
мы в соцсетях
мы в социальных сетях
оставить комментарий
оставьте комментарий
добавить комментарий
добавить комментарий отменить ответ
написать комментарий
отправить комментарий
показать комментарии
комментариев нет
нет комментариев
ваш адрес email не будет опубликован.
ваш адрес email не будет опубликован. обязательные поля помечены *
наверх
вернуться наверх
в начало страницы
на главную
перейти к содержимому
все права защищены
все права защищены.
читайте нас в telegram
"""

TURKISH = """
abone ol
abone olun
bültene abone ol
bültenimize abone olun
e-bültenimize abone olun
kanalımıza abone olun
üye ol
üye girişi
giriş yap
kayıt ol
şifremi unuttum
devamını oku
devamını oku...
devamı için tıklayınız
haberin devamı için tıklayınız
daha fazla
daha fazla göster
daha fazla oku
daha fazlası
ilgili haberler
ilgili haberler:
ilgili haber
ilgili konular
ilgili yazılar
benzer haberler
benzer yazılar
bunlar da ilginizi çekebilir
ilginizi çekebilir
bunları da beğenebilirsiniz
diğer haberler
son haberler
çok okunanlar
en çok okunanlar
en çok okunan haberler
öne çıkanlar
sıradaki haber
paylaş
paylaş:
facebook'ta paylaş
twitter'da paylaş
whatsapp'ta paylaş
bu haberi paylaş
haberi paylaş
bağlantıyı kopyala
yazdır
bizi takip edin
bizi takip edin:
takip et
yorum yap
yorum yaz
yorum yazın
yorum gönder
yorumları göster
bir yorum yaz
bir yanıt yazın
bir cevap yazın
yorumunuzu yazın
ilk yorumu siz yapın
e-posta adresiniz yayınlanmayacak.
e-posta adresiniz yayınlanmayacak. gerekli alanlar * ile işaretlenmişlerdir
yukarı çık
başa dön
ana sayfaya dön
içeriğe geç
tüm hakları saklıdır
tüm hakları saklıdır.
çerezleri kabul et
tümünü kabul et
haberin devamı
"""

# Without vowel marks and stretches, as ``fold`` leaves them: NFKC only.
ARABIC = """
اشترك
اشترك الآن
اشترك معنا
اشترك في النشرة البريدية
اشترك في نشرتنا البريدية
اشترك في نشرتنا الإخبارية
اشترك في القناة
اشترك في قناتنا
سجل الآن
سجل الدخول
تسجيل الدخول
تسجيل دخول
إنشاء حساب
هل نسيت كلمة المرور؟
اقرأ المزيد
إقرأ المزيد
اقرأ أيضا
اقرأ أيضا:
اقرأ أيضاً
اقرأ أيضاً:
إقرأ أيضا
إقرأ أيضا:
إقرأ أيضاً
إقرأ أيضاً:
اقرأ أيضًا
اقرأ أيضًا:
شاهد أيضا
شاهد أيضاً
شاهد أيضاً:
المزيد
عرض المزيد
تحميل المزيد
المزيد من الأخبار
لقراءة المزيد
تابع القراءة
أكمل القراءة
مواضيع ذات صلة
مواضيع ذات صلة:
مقالات ذات صلة
أخبار ذات صلة
أخبار ذات صلة:
موضوعات ذات صلة
مواضيع متعلقة
قد يهمك أيضا
قد يهمك أيضاً
قد يهمك أيضاً:
قد يعجبك أيضا
قد يعجبك أيضاً
مقترحات
الأكثر قراءة
الأكثر مشاهدة
الأكثر تداولا
آخر الأخبار
أحدث الأخبار
أخبار مقترحة
شارك
شارك المقال
شارك الخبر
شارك هذا المقال
شاركها
شارك على فيسبوك
شارك على تويتر
مشاركة عبر
انسخ الرابط
نسخ الرابط
تم نسخ الرابط
تابعنا
تابعنا على
تابعنا على فيسبوك
تابعنا على تويتر
تابعونا
تابعونا على
تابعونا على فيسبوك
تابعونا عبر
اترك تعليقا
اترك تعليقاً
اترك تعليقك
اترك تعليقاً إلغاء الرد
اترك ردا
اترك رداً
أضف تعليق
أضف تعليقا
أضف تعليقك
اكتب تعليقك
إضافة تعليق
إرسال التعليق
التعليقات مغلقة
عرض التعليقات
لا توجد تعليقات
لن يتم نشر عنوان بريدك الإلكتروني.
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
العودة إلى الأعلى
العودة للأعلى
الرجوع للأعلى
تخطى إلى المحتوى
تخطي إلى المحتوى
انتقل إلى المحتوى
جميع الحقوق محفوظة
جميع الحقوق محفوظة.
كل الحقوق محفوظة
"""

# Chrome beside other chrome; alone a heading of a page about just that ("Privacy policy", "Contact us").
BESIDE_CHROME = """
submit
register
log out
sign out
my account
quick links
useful links
helpful links
caption
rss feed
rss feeds
stay connected
stay in touch
get in touch
help center
help centre
powered by
share:
shares
save
follow
like
loading...
name
name *
email *
e-mail
e-mail *
website
comment *
your name
toggle
navigation
toggle navigation menu
footer
breadcrumbs
accept
bluesky
threads
mastodon
x
x (twitter)
tumblr
archives
categories
trackbacks
who we are
our team
suche
menü
menu
anmeldung
abmelden
abo
e-paper
newsticker
mehr
home
about
about us
contact
contact us
connect with us
careers
login
menu
more
newsletter
newsletters
daily newsletter
weekly newsletter
our newsletters
comments
comment
email
email address
search
share
close
cancel
next
previous
prev
print
tweet
facebook
twitter
instagram
linkedin
youtube
pinterest
whatsapp
telegram
tiktok
reddit
flipboard
rss
advertise
advertise with us
work with us
write for us
join us
get started
learn more
privacy
privacy policy
privacy notice
privacy statement
terms of use
terms of service
terms & conditions
terms and conditions
cookie policy
cookies policy
cookie notice
cookies
accessibility
accessibility statement
sitemap
site map
startseite
kontakt
über uns
impressum
datenschutz
datenschutzerklärung
agb
mediadaten
drucken
merken
accueil
connexion
mentions légales
politique de confidentialité
contacto
política de privacidad
política de cookies
aviso legal
política de privacidade
contatti
stampa
privacybeleid
privacyverklaring
cookiebeleid
политика конфиденциальности
пользовательское соглашение
контакты
gizlilik politikası
çerez politikası
iletişim
سياسة الخصوصية
شروط الاستخدام
الشروط والأحكام
اتصل بنا
النشرة البريدية
"""

# The entries of a news site's menu: signs of one where several stand before an article or behind it, nothing elsewhere.
MENU = """
news
home page
world
politics
business
economy
markets
money
opinion
editorial
sport
sports
football
tennis
entertainment
culture
arts
books
film
movies
music
tv
lifestyle
style
fashion
food
recipes
travel
health
science
technology
tech
environment
education
real estate
weather
obituaries
crossword
puzzles
games
video
videos
photos
galleries
podcast
podcasts
live
events
jobs
shop
store
subscriptions
e-edition
classifieds
blog
blogs
resources
support
pricing
products
services
solutions
company
faq
faqs
partners
legal
legal notice
press
investors
investor relations
locations
sections
topics
latest
trending
popular
politik
wirtschaft
kultur
gesellschaft
wissen
gesundheit
panorama
reise
wetter
karriere
stellenmarkt
meinung
ausland
inland
politique
économie
société
culture
santé
monde
météo
política
economía
economia
deportes
esportes
cultura
mundo
tecnología
tecnologia
salud
saúde
politica
cronaca
esteri
economie
binnenland
buitenland
политика
экономика
общество
культура
спорт
в мире
gündem
ekonomi
siyaset
spor
dünya
sağlık
سياسة
اقتصاد
رياضة
ثقافة
العالم
صحة
فيديو
"""

# What ends the article of a page wherever it stands: its comment form, the links of its footer, the way to the next
# page. "Leave a comment", "Follow us" and "Related content" also stand in the middle of articles, so they are not here.
PAGE_ENDS = """
privacy policy
privacy notice
privacy
privacy statement
privacy & cookies policy
privacy overview
privacy & cookies
terms of use
terms of service
terms & conditions
terms and conditions
contact us
about us
sitemap
site map
cookie policy
cookie settings
cookie preferences
cookies
manage consent
always enabled
save & accept
accessibility
careers
advertise
advertise with us
ad choices
adchoices
your privacy choices
your california privacy rights
do not sell or share my personal information
do not sell my personal information
leave a reply
leave a reply cancel reply
leave a comment cancel reply
cancel reply
your email address will not be published.
your email address will not be published
your email address will not be published. required fields are marked *
your email address will not be published. required fields are marked
save my name, email, and website in this browser for the next time i comment.
save my name, email and website in this browser for the next time i comment.
notify me of follow-up comments by email.
notify me of new posts by email.
post a comment
post comment
loading comments...
write a comment...
post navigation
previous post
next post
previous article
next article
no posts
impressum
datenschutz
datenschutzerklärung
kontakt
scroll to top
latest posts
join the conversation
view comments
view all posts
reader interactions
discussion about this post
newsletters
politique de confidentialité
mentions légales
gérer les cookies
laisser un commentaire annuler la réponse
votre adresse e-mail ne sera pas publiée.
votre adresse e-mail ne sera pas publiée. les champs obligatoires sont indiqués avec *
política de privacidad
política de cookies
aviso legal
deja una respuesta cancelar la respuesta
tu dirección de correo electrónico no será publicada.
tu dirección de correo electrónico no será publicada. los campos obligatorios están marcados con *
política de privacidade
deixe um comentário cancelar resposta
deixe uma resposta cancelar resposta
o seu endereço de e-mail não será publicado.
o seu endereço de e-mail não será publicado. campos obrigatórios são marcados com *
lascia un commento annulla risposta
il tuo indirizzo email non sarà pubblicato.
il tuo indirizzo email non sarà pubblicato. i campi obbligatori sono contrassegnati *
privacyverklaring
cookie-instellingen
geef een reactie reactie annuleren
je e-mailadres wordt niet gepubliceerd.
je e-mailadres wordt niet gepubliceerd. vereiste velden zijn gemarkeerd met *
cookie-einstellungen
datenschutzeinstellungen
antworten abbrechen
deine e-mail-adresse wird nicht veröffentlicht.
deine e-mail-adresse wird nicht veröffentlicht. erforderliche felder sind mit * markiert
политика конфиденциальности
пользовательское соглашение
добавить комментарий отменить ответ
ваш адрес email не будет опубликован.
ваш адрес email не будет опубликован. обязательные поля помечены *
gizlilik politikası
çerez politikası
e-posta adresiniz yayınlanmayacak.
e-posta adresiniz yayınlanmayacak. gerekli alanlar * ile işaretlenmişlerdir
سياسة الخصوصية
شروط الاستخدام
الشروط والأحكام
اترك تعليقاً إلغاء الرد
لن يتم نشر عنوان بريدك الإلكتروني.
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
"""

# The place of an advertisement.
ADVERTISEMENT = """
advert
ad
advertisement
advertisements
advertisement.
advertisement:
advertisement - scroll to continue
advertisement - continue reading below
advertisement. scroll to continue reading.
article continues below
article continues below advertisement
article continues below this ad
article continues after advertisement
article continues after the advertisement
continue reading below advertisement
continues below advertisement
paid advertisement
paid content
promoted content
scroll to continue
scroll to continue with content
sponsored
sponsored by
sponsored content
sponsored link
sponsored links
sponsored post
story continues below
story continues below advertisement
story continues below this ad
story continues after this ad
story continues after advertisement
the story continues below
this advertisement has not loaded yet, but your article continues below.
advertisement feature
anzeige
anzeige:
werbung
advertorial
publicité
la suite après la publicité
la suite après cette publicité
publicidad
continúa después de la publicidad
publicidade
continua após a publicidade
continua depois da publicidade
pubblicità
advertentie
de tekst gaat verder onder de advertentie
реклама
на правах рекламы
reklam
إعلان
اعلان
إعلانات
"""

LANGUAGES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "ru": RUSSIAN,
    "tr": TURKISH,
    "ar": ARABIC,
}


def key(line: str) -> str:
    """Return a line as it is looked up: folded, without the dot that case folding leaves over a Turkish İ."""
    folded = fold(line)
    return folded.replace("\u0307", "") if "\u0307" in folded else folded


@cache
def phrases() -> frozenset[str]:
    """Return the folded phrases of all languages: pages mix them (an English player on a Turkish page)."""
    return frozenset().union(*map(_entries, LANGUAGES.values()))


@cache
def beside_chrome() -> frozenset[str]:
    """Return the folded lines that are chrome only where a neighbouring line is."""
    return _entries(BESIDE_CHROME)


@cache
def menu_entries() -> frozenset[str]:
    """Return the folded lines that are a sign of a menu, each on its own none."""
    return _entries(MENU) | beside_chrome()


@cache
def page_ends() -> frozenset[str]:
    """Return the folded lines behind which a page holds nothing of its article."""
    return _entries(PAGE_ENDS)


@cache
def advertisement() -> frozenset[str]:
    """Return the folded lines that mark the place of an advertisement."""
    return _entries(ADVERTISEMENT)


def _entries(block: str) -> frozenset[str]:
    return frozenset(line for line in block.split("\n") if line and line[0] != "#")
