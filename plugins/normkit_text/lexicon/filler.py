"""The words of the printers' Latin text that fills a page before it has one."""

from __future__ import annotations

from normkit import word_set

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
