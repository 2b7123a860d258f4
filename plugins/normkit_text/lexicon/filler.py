"""Texts that fill a page before it has one: how they begin, and the words of the printers' Latin one."""

from __future__ import annotations

from normkit import phrase_set, word_set

OPENINGS = phrase_set("""
    لوريم إيبسوم
    هذا النص هو مثال لنص يمكن أن يستبدل
    dies ist ein blindtext
    dies ist ein typoblindtext
    weit hinten, hinter den wortbergen
    überall dieselbe alte leier
    franz jagt im komplett verwahrlosten taxi
    the quick brown fox jumps over the lazy dog
    welcome to wordpress. this is your first post
    this is a sample page
    this is placeholder text
    this is dummy text
    this is a test post
    bacon ipsum
    este es un texto de relleno
    este es un texto de ejemplo
    el veloz murciélago hindú
    لورم ایپسوم
    ceci est un texte de remplissage
    ceci est un faux texte
    portez ce vieux whisky au juge blond
    לורם איפסום
    questo è un testo di esempio
    questo è un testo segnaposto
    この文章はダミーです
    これはダミーテキスト
    あのイーハトーヴォのすきとおった風
    로렘 입숨
    dit is een voorbeeldtekst
    dit is een plaatshoudertekst
    to jest przykładowy tekst
    zażółć gęślą jaźń
    este é um texto de exemplo
    este é um texto de preenchimento
    лорем ипсум
    это рыбный текст
    съешь же ещё этих мягких французских булок
    detta är en exempeltext
    bu bir örnek metindir
    bu bir deneme metnidir
    лорем іпсум
    这是一段占位文字
    这里是占位文本
""")
"""How the filler texts of typesetters and programs begin in several languages, folded."""

WORDS = word_set("""
    lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed do eiusmod tempor incididunt
    ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex
    ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur
    excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum diam
    nonumy eirmod invidunt erat voluptua vero eos accusam justo duo dolores rebum stet clita kasd gubergren no sea
    takimata sanctus autem vel eum iriure hendrerit vulputate molestie illum feugiat facilisis at accumsan iusto
    odio dignissim blandit praesent luptatum zzril delenit augue te feugait facilisi nam liber cum soluta nobis
    eleifend option congue nihil imperdiet doming quod mazim placerat facer possim assum vivamus vestibulum
    pellentesque maecenas curabitur morbi proin nunc nullam quisque suspendisse fusce aenean phasellus mauris
    integer donec etiam aliquam ante arcu auctor bibendum condimentum convallis cras cursus dapibus dictum egestas
    eget elementum euismod faucibus felis fermentum finibus fringilla gravida habitant hac iaculis interdum lacinia
    lacus laoreet lectus leo libero ligula lobortis luctus massa mattis metus mi nec neque nibh nisl orci ornare per
    pharetra platea porta porttitor posuere potenti pretium primis purus quam rhoncus risus rutrum sagittis sapien
    scelerisque sem semper senectus sodales sollicitudin tellus tincidunt tortor tristique turpis ullamcorper
    ultrices ultricies urna varius vehicula venenatis vitae viverra volutpat a ac
""")
"""The words of "Lorem ipsum" and its continuations: from Cicero, "De finibus", 1.10.32-33 (public domain), mostly."""

SIGNS = ("ipsum", "dolor", "consectetu", "vestibulum", "pellentesque", "sollicitudin", "vivamus", "curabitur")
"""Words one of which stands in any stretch of it."""
