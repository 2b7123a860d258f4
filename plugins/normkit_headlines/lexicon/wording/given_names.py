"""Given names that desks put before a surname or leave out. Folded.

Common names of each language, written by hand from general knowledge; no outside data set. Missing on purpose: what is
a place (Austin, Florence, Sydney), a month (May, June) or another word of headlines (Bill, Frank, Grace, Hope, Mark,
Rob, Rose, Sue, Will), too.
"""

from __future__ import annotations

from normkit import word_set

GIVEN_NAMES = word_set(
    """
    aaron adam adrian alan albert alex alexander alexandra alfred alice alicia alison amanda amber amy andrea andrew
    angela anita ann anna anne annie anthony antonia arnold arthur barbara barry ben benjamin bernard bernie beth betty
    bob bobby boris brad bradley brandon brenda brian bruce bryan caleb calvin cameron carl carla carol caroline
    catherine cathy cecilia chelsea cheryl chris christian christina christine christopher claire clara claudia clive
    colin connor craig cynthia dale damian dan daniel danny darren dave david deborah debra dennis derek desmond diana
    diane donald donna dorothy doug douglas duncan dylan ed eddie edgar edith edward edwin eileen elaine eleanor
    elizabeth ellen emily emma eric erica erik erin ethan eugene eva evan evelyn fiona frances francis fred frederick
    gareth gary gavin geoff geoffrey george gerald gerard gina glen glenn gloria gordon graham greg gregory gwen hannah
    harold harriet harry harvey hazel heather helen helena henry herbert hillary howard hugh ian ida imogen ingrid irene
    isaac isabel isabella ivan jacob jacqueline jake james jamie jane janet janice jared jason jean jeff jeffrey
    jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel john johnny jonathan joseph
    josh joshua joyce judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith
    kelly ken kenneth kevin kim kirsten kristen kyle larry laura lauren lawrence leah lee leo leonard leslie lewis liam
    lillian linda lindsay lindsey lisa logan lois lorraine louis louise lucas lucy luke lynn maggie malcolm marcus
    margaret maria marie marilyn marion martha martin marvin mary matt matthew maureen max maxine megan melanie melissa
    michael michelle miguel mike mildred miles miranda mitch molly monica morgan murray nancy naomi natalie nathan neil
    nicholas nicola nicole nigel nina noah noel nora norman oliver olivia oscar owen pam pamela patricia patrick paul
    paula peggy penelope penny peter phil philip phillip phyllis priya rachel ralph randy raymond rebecca reggie richard
    rick ricky rita robert roberta robin rod rodney roger roland ron ronald rory rosemary roy rupert russell ruth ryan
    sally sam samantha samuel sandra sara sarah scott sean sebastian shane shannon sharon shaun shawn sheila shirley
    simon sophia sophie spencer stacy stanley stella stephanie stephen steve steven stewart stuart susan suzanne
    sylvia tamara tanya ted teresa terrence terry thelma theodore theresa thomas tiffany tim timothy tina toby todd tom
    tomas tommy tony tracy travis trevor tyler ursula valerie vanessa vera vernon veronica vincent virgil vivian wade
    walter warren wayne wendy wesley wilfred william winston yvonne zac zach zachary zoe elon barack kamala volodymyr
    xi narendra keir rishi jair luiz

    achim andreas angelika anja anke annegret annette armin axel bernd birgit björn carsten christa christoph clemens
    detlef dieter dietmar dirk elfriede elke ernst felix florian franz friedrich fritz gabriele gerd gerhard gerhild
    gisela günter günther hanna hannelore hans hansjörg harald heike heiko heiner heinrich heinz helga helmut hendrik
    herbert hermann holger horst inge jan jens joachim jochen johann johannes jonas josef jürgen jutta kai karin karla
    karl-heinz katharina katja katrin kerstin klaus konrad kurt lars lothar ludwig lukas lutz manfred marcel markus
    marlene matthias maximilian monika niklas norbert olaf paulina petra rainer ralf reinhard renate rolf rudolf sabine
    sahra sigmar silke sigrid sven stefan stefanie steffen susanne svenja thorsten tobias torsten udo ulf ulrich ulrike
    ute uwe volker wilhelm winfried wolfgang

    adrien agathe agnès alain alexandre alexis amélie anaïs antoine arnaud aurélie aurélien baptiste bastien benoît
    bernadette bertrand brigitte bruno camille cédric céline charles chloé christelle christophe clément clémentine
    corinne cyril damien delphine denis didier dominique édouard élisabeth élise élodie emmanuel emmanuelle éric estelle
    étienne fabien fabrice florent françois françoise frédéric gabriel gaël geneviève georges gérald gérard ghislaine
    gilles grégory guillaume guy hélène henri hervé hugo isabelle jacques jean-claude jean-luc jean-marie jean-michel
    jean-pierre jérémie jérôme joëlle jules julien karine laëtitia laurence laurent léa léon lionel loïc luc lucie
    lucien ludovic madeleine manon marcel margaux marine marion martine mathieu mathilde maurice maxime mélanie michel
    michèle mireille monique mickaël nadine nathalie nicolas noémie odile olivier pascal pascale patrice paul-henri
    philippe pierre quentin raphaël régis rémi rémy renaud robin roland romain sandrine sébastien serge séverine
    solange stéphane stéphanie sylvain sylvie théo théodore thibault thierry tristan valentin valérie véronique victor
    victoire virginie xavier yann yannick yves yvette

    adolfo adriana agustín alberto alejandra alejandro alfonso alfredo álvaro amparo ana andrés antonio arturo beatriz
    begoña benito berta camila carlos carmen catalina concepción consuelo cristina cristóbal daniela diego dolores
    eduardo elena emilia emilio enrique esteban esther eugenia fabián federico felipe fernanda fernando francisca
    francisco gabriela gerardo germán gilberto gonzalo graciela guadalupe guillermo gustavo héctor hernán ignacio
    inés isidro ismael jaime javier jesús joaquín jorge josé juan juana julio lorena lorenzo lucía luis luisa manuel
    manuela marcelo margarita mariana mariano mario marta mateo mauricio mercedes miguel nicolás óscar pablo paloma
    patricio pedro pilar rafael ramiro ramón raúl ricardo roberto rocío rodolfo rodrigo rogelio rosario rubén salvador
    sergio silvia sofía susana teresa tomás valentina verónica vicente víctor victoria ximena yolanda

    alessandra alessandro alessia andrea angelo annalisa aurora beppe carlo caterina chiara claudio corrado
    cristiano daniele dario davide donatella elisa enrico enzo ettore fabio fabrizio federica filippo flavio francesca
    francesco gabriella gennaro giacomo gian gianfranco gianluca gianni giancarlo giorgia giorgio giovanna giovanni
    giulia giuliano giulio giuseppe giuseppina grazia ilaria irene laura leonardo letizia lorenza luca luciana luciano
    luigi marco marcella massimiliano massimo matilde matteo maurizio mauro michela michele nicola ornella paola paolo
    piero pietro raffaele renata renato riccardo roberta rocco romano rosanna salvatore sandro sara serena silvana
    silvio simona simone stefania stefano tiziana umberto valentino valeria valerio vincenzo vittoria vittorio

    adriano afonso aline amália ana-maria anderson antónio antônio armando augusto beatriz bernardo bruna caio carlos
    catarina cláudia cláudio cristiane custódio davi débora diogo edson eduarda fabiana fábio fátima filipa filipe
    flávia flávio gonçalo gisele henrique hélder inês isabel ivone jair joana joão joaquim jorge josé júlia juliana
    júlio larissa leandro letícia lígia lúcia luís luiza marcela márcia márcio marcos mariana marina mário marisa
    matheus mateus miguel mônica murilo nelson nuno otávio patrícia paulo pedro priscila rafaela raimundo renan renata
    ronaldo rui sandra sílvia simone sônia tânia tatiana teresa thiago tiago vanessa vasco vinícius wagner wellington

    anouk bart bas daan dirk-jan eline ellen els femke floor frans gerrit geert gert gijs hanneke hein henk hendrik
    hilde ineke ingeborg jaap jelle jeroen joost joop jort kees koen lieke lotte maarten maaike marieke marijke
    marjolein mark-jan marloes mieke niels paulien piet pieter rutger ruud saskia sander sanne sjoerd sigrid stijn
    thijs tjeerd wietske wim wouter

    aleksandr aleksei alexei anatoly andrei boris dmitri dmitry gennady grigory igor ilya irina konstantin lyudmila
    maxim mikhail natalia natalya nikita nikolai oksana oleg olga pavel roman semyon sergei svetlana tatyana vadim
    valery vasily viktor vitaly vladimir vladislav vyacheslav yegor yelena yevgeny yulia yuri
    александр александра алексей алёна алина алла анастасия анатолий андрей анна антон аркадий артём артем борис вадим
    валентин валентина валерий василий вера вероника виктор виктория виталий владимир владислав вячеслав галина
    геннадий георгий григорий дарья денис дмитрий евгений евгения егор екатерина елена елизавета иван игорь илья инна
    ирина кирилл константин ксения лариса леонид любовь людмила максим маргарита марина мария михаил надежда наталия
    наталья никита николай оксана олег ольга павел пётр петр полина роман руслан светлана семён сергей станислав
    степан тамара татьяна тимур фёдор юлия юрий яков ярослав
    андрій анатолій василь віктор вікторія віталій володимир дмитро євген катерина кирило микола михайло олександр
    олексій олена оксана пилип петро сергій тарас тетяна юлія юрій

    abdullah ahmet ali alper arda asuman aslı ayla aynur ayşe barış begüm berk burak burcu bülent can cansu cem cemal
    cengiz cihan cüneyt deniz derya dilek ebru ece ekrem elif emine emre engin erdal erdem erhan erkan ersin esra fadime
    faruk fatih fatma ferhat fikret funda gamze gizem gökhan gülay gülşen güler hakan halil halit haluk hande hasan
    hatice hayri hülya hüseyin ibrahim ilker ismail kadir kemal kerem koray leyla levent mahmut mehmet melek meral
    merve mesut metin mine muharrem murat mustafa müge nazan necati nermin nihat nilgün nuri nurcan okan onur orhan
    osman ozan ömer özge özgür özlem pelin pınar ramazan recep sedat selim selin semra serdar serkan sevgi sibel sinan
    songül suat süleyman şaban şule tarık tolga tuğba tuncay tülay ufuk ümit veli volkan yasemin yasin yavuz yeliz yusuf
    zehra zeki zeynep

    abbas abdel abdul abdulaziz adel ahmad ahmed aisha amal amin amina amira anwar ashraf aya ayman bashar bilal fadi
    fadel fahad faisal farid farouk fatima fawzi habib hala hamid hamza hani hanan haroun hassan hatem hisham huda
    hussein ismail jamal jamil kamal karim khaled khalid khalifa layla lina maha mahmoud majid malik mansour marwan
    maryam mohamed mohammad mohammed mona muhammad munir mustafa nabil nada nadia naji nasser noor nour omar osama
    qasim rami rania rashid reem saad sabri said salah saleh salem salim sami samir samira sana sherif suleiman tarek
    tariq walid wael yahya yasser yassin youssef yusuf zaid zainab ziad
    أحمد احمد أسامة أسماء أشرف إبراهيم ابراهيم إسماعيل إيمان أمين أمينة أمل أنور آمنة باسم بدر بسام بشار بلال جابر جاسم
    جلال جمال جميل حاتم حامد حسام حسن حسين حمد حمدي حمزة حنان حيدر خالد خديجة خليفة خليل داود رامي رانيا راشد رشيد
    رضا رنا ريم زياد زيد زينب سارة سامر سامي سعاد سعد سعود سعيد سلطان سلمان سلمى سليم سليمان سمير سميرة سناء سهام شريف
    صالح صلاح طارق طلال عادل عائشة عباس عثمان عدنان عزيز عصام علاء علي عماد عمار عمر عمرو غسان فادي فارس فاروق فاطمة
    فهد فؤاد فوزي فيصل قاسم كريم كمال لؤي لطيفة ليلى ماجد ماهر محسن محمد محمود مروان مريم مصطفى منال منصور منى منير مها
    مهند موسى نادية ناصر نبيل نجلاء نزار نورا نور هادي هاني هبة هدى هشام هند وائل وليد ياسر ياسين ياسمين يحيى يزيد يوسف
    علیرضا رضا مهدی امیر زهرا مریم
    """
)

# What a person is called by before a name, to be put in or left out.
HONORIFICS = word_set(
    """
    mr mrs ms dr sir dame prof professor sen senator rep gov governor gen president
    herr frau m mme mlle monsieur madame sr sra señor señora don doña sig signor signora sr sra mevrouw meneer
    pres präsident président presidente presidentin президент başkan cumhurbaşkanı الرئيس السيد السيدة الدكتور
    """
)
