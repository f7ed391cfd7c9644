"""LanguageTool's rules that edited news copy sets off without need: off unless a configuration turns them on.

Ids of rules, of parts of rules and of categories, ``*`` standing for any characters. Source: the
findings of LanguageTool 6.8 on 1,248 edited articles, read one by one;
``docs/grammar.md`` has the counts, ``benchmarks/quality/grammar.py`` makes them.
"""

HOUSE_STYLE = (
    "AMERICAN_ENGLISH", "AMERICAN_ENGLISH_STYLE", "BRITISH_ENGLISH", "BRE_STYLE_OXFORD_SPELLING",
    "EN_GB_SIMPLE_REPLACE*", "EN_US_SIMPLE_REPLACE*", "EN_SPECIFIC_CASE", "PER_CENT", "DASH_RULE", "HYPHEN_TO_EN",
    "EN_COMPOUNDS_*", "*_COMPOUNDS", "*_COMPOUND", "*_HYPHEN", "VICE_VERSA", "FEWER_LESS", "KIND_OF_A",
    "THESE_ONES", "IN_WHO", "STARS_AND_STEPS", "PLAIN_ENGLISH", "REDUNDANCY", "REPETITIONS_STYLE", "STYLE",
    "PROPER_NOUNS", "APOSTROPHE_IN_DATES", "CAFE_DIACRITIC", "MONTH_OF_XXXX", "FROM_X_Y", "CAPITALIZATION*",
    "DENIAL_OF_SERVICE_ATTACK", "STATE_OF_THE_ART", "ANY_MORE", "FULL_TIME", "DECISION_MAKING",
    "FILE_EXTENSIONS_CASE", "EN_WORD_COHERENCY",
)  # fmt: skip
"""What a stylebook decides: spelling of one country, hyphens, capitals, words to prefer."""

COMMAS = (
    "COMMA_COMPOUND_SENTENCE*", "SENT_START_CONJUNCTIVE_*", "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE", "PRP_COMMA",
    "COMMA_AFTER_A_MONTH", "MISSING_COMMA_BETWEEN_DAY_AND_YEAR", "NEITHER_NOR_SUPERFLUOUS_COMMA", "RB_RB_COMMA",
    "NO_COMMA_BEFORE_INDIRECT_QUESTION", "FINAL_ADVERB_COMMA", "NOWADAYS_COMMA", "OK_OK_COMMA", "IF_WE_CANT_COMMA",
    "MISSING_COMMA_WITH_TOO",
)  # fmt: skip
"""Commas that news copy leaves out with good reason."""

COLLECTIVES = (
    "HE_VERB_AGR[5]", "NNP_AGREEMENT", "SINGULAR_AGREEMENT_SENT_START", "COLLECTIVE_NOUN_VERB_AGREEMENT_*",
    "PLURAL_THAT_AGREEMENT", "NNS_THAT_AGREEMENT", "THERE_IS_A_LOT_OF", "THERE_S_MANY", "THERE_WAS_MANY",
)  # fmt: skip
"""“England are”, “the trio have”, “there's a lot of people”: agreement by sense."""

DONE_BETTER_HERE = (
    "ENGLISH_WORD_REPEAT_RULE", "EN_UNPAIRED_*", "EN_DATE_WEEKDAY*", "DATE_WEEKDAY*", "DATE_NEW_YEAR*",
)  # fmt: skip
"""What newslint looks at itself; dates LanguageTool judges by the clock, so that the same copy would not stay clean."""

MISTAKEN = (
    "THE_SUPERLATIVE", "CD_NN", "CD_OF_MY_FRIEND", "DETERMINER_GEOGRAPHICAL_WORD", "A_UNCOUNTABLE", "A_NNS[4]",
    "A_NNS[5]", "AGREEMENT_SENT_START[1]", "AGREEMENT_SENT_START[5]", "PRP_THE", "APOS_ARE", "QUESTION_MARK",
    "UNLIKELY_OPENING_PUNCTUATION", "IN_THE_MOMENT", "SI_UNITS_*", "ADMIT_ENJOY_VB", "ALLOW_TO", "DEPEND_ON[2]",
    "CONDITIONAL_CLAUSE", "IF_WOULD_HAVE_VBN", "ITS_TO_IT_S", "MATERIEL", "WILL_BASED_ON", "MISSING_PAST_TENSE",
    "NOUN_APOSTROPHE_S_VERB", "PROGRESSIVE_VERBS", "SHORT_COMPARATIVES", "CAUSE_BECAUSE", "A_THANK_YOU",
    "NODT_DOZEN", "PRP_RB_JJ", "COMA_COMMA", "TO_TOO", "IN_PRINCIPAL", "THE_TO", "EMIGRATE_IMMIGRATE_CONFUSION",
    "UPPERCASE_SENTENCE_START", "ID_CASING", "R_SYMBOL", "COLLOCATIONS", "MULTITOKEN_SPELLING", "PLURAL_MODIFIER",
)  # fmt: skip
"""Good English taken for bad, more often than not."""

NOISY = (*HOUSE_STYLE, *COMMAS, *COLLECTIVES, *DONE_BETTER_HERE, *MISTAKEN)
