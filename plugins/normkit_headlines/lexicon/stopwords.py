"""Function words, and other words that tell little. Folded, where nothing else is said.

Written by hand from general English usage; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

# Words that come and go when a headline is re-published. Missing on purpose, because they turn a
# statement round: against, before, not, no, without, off, out, from, to, over, under, will. Of a saying
# only who says it stays.
# From "al" on: the Arabic article, also assimilated ("as-" and "an-" stand among the rest), split off at its hyphen.
STOPWORDS = word_set(
    """
    a an the of in on at by with for as and after is are was were its their that say says said al el ar ash ad az
    """
)

# Longer words that say nothing about the topic of an article.
TOPIC_STOPWORDS = word_set(
    """
    about after again also amid among another around because been before being between both could does doing down
    during each even every first from have having here into just know last less like make many more most much must
    near need never next only other over said same says should since some still such than that their them then there
    these they this those through today under until very want what when where which while will with within without
    would year years your
    """
)

# English words that hold a sentence together: a word in their place is a slip, unless it turns the statement round.
FUNCTION_WORDS = (STOPWORDS | TOPIC_STOPWORDS | word_set(
    """
    any can could he her him his how i if it its me my our she them to us we what where which who why you your
    """
)) - word_set("no not never without against near next off out over under within after before")  # fmt: skip

# Words that begin a sentence, with the capital that only its beginning gives them: English, German, French, Spanish,
# Italian.
SENTENCE_STARTERS = word_set(
    """
    The A An In On At It Its This These That There He She They We I After Before When While As For With But And Two
    Three More
    Der Die Das Ein Eine Im Am Nach Bei
    Le La Les Un Une
    El Los Las
    Il
    """
)

# Words with which an article addresses its reader: English, French, Spanish, Portuguese.
READER_PRONOUNS = word_set(
    """
    you your yours yourself
    vous votre vos
    usted ustedes
    você vocês
    """
)
