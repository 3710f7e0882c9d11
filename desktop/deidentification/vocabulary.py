"""The words by which columns and groups of a table of counts are recognised, in English and Spanish. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import combining, normalize

from desktop.deidentification.spec import Role

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[%$#]")


def words_of(text: str) -> str:
    """Return the words of a name in small letters without accents: ``AgeGroup (años)`` is "age group anos"."""
    bare = "".join(one for one in normalize("NFKD", text) if not combining(one))
    return " ".join(word.lower() for word in _WORD.findall(bare))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


# The first that fits counts, so the narrower stands before the wider.
VARIABLES: Mapping[str, re.Pattern[str]] = {
    "sexual_orientation": _pattern(r"sexual orientation|orientacion sexual"),
    "gender_identity": _pattern(r"gender identity|identidad de genero"),
    "intersex": _pattern(r"intersex|intersexualidad"),
    "immigration": _pattern(r"immigration|citizenship|citizen|nativity|inmigracion|ciudadania|migratori[oa]"),
    "race": _pattern(r"races?|raza|race ethnicity|race eth"),
    "ethnicity": _pattern(r"ethnicit(?:y|ies)|ethnic|hispanic|latino|etnia|etnicidad|hispan[oa]"),
    "language": _pattern(r"languages?|lang|idiomas?|lengua"),
    "sex": _pattern(r"sex|sexo|gender|genero"),
    "age": _pattern(r"ages?|agegroup|agegrp|edad(?:es)?"),
    "insurance": _pattern(r"(?:health )?plans?|insurance|insurer|mcp|seguro|aseguradora"),
    "program": _pattern(r"payers?|payors?|programs?|programas?|aid code|coverage|medi cal|pagador|asistencia"),
    "service": _pattern(
        r"facilit(?:y|ies)|hospitals?|clinics?|provider|site|(?:county|zip|city|region) of service"
        r"|service (?:area|county)"
        r"|establecimiento|clinicas?|centro|sede|oshpd|hcai|facid|npi"
    ),
    "residence": _pattern(
        r"count(?:y|ies)|condados?|zip|zcta|cit(?:y|ies)|ciudad|region(?:es)?|residence|residencia|tract|districts?"
        r"|distritos?|area|geograph(?:y|ic)|geo|place|mssa|spa|state|jurisdiction|lhj|codigo postal"
    ),
    "time": _pattern(
        r"years?|months?|quarters?|period|dates?|weeks?|fiscal|anos?|mes(?:es)?|trimestre|periodo|fecha|semana|fy|qtr|yr"
    ),
}
ROLES: Mapping[Role, re.Pattern[str]] = {
    Role.LEFT_OUT: _pattern(
        r"annotation(?: code)?|anotacion|footnotes?|rank(?:ing)?|percentiles?|suppress(?:ed|ion)(?: flag)?"
        r"|notes?|comments?|notas?"
    ),
    Role.SAMPLE: _pattern(r"sample(?: size| cases| n)?|unweighted(?: n| count)?|respondents|muestra|encuestados"),
    Role.SHARE: re.compile(r"%|\b(?:percent(?:age)?|pct|perc|share|proportion|porcentaje|proporcion)\b"),
    Role.RATE: _pattern(
        r"rates?|per (?:[0-9 ]+|capita|1 000)|ratios?|mean|average|avg|median|tasas?|promedio|media|mediana|index"
        r"|(?:lower|upper)(?: (?:95|ci|limit|bound))*|ci|se|standard error|prevalence|incidence"
    ),
    Role.MONEY: re.compile(
        r"\$|\b(?:costs?|amounts?|dollars|charges?|paid|payments?|grants?|expenditures?|spending|revenue|usd|costos?|montos?"
        r"|pagos?|gastos?)\b"
    ),
    Role.DENOMINATOR: _pattern(
        r"population|pop|denominators?|eligibles?|enrolled|enrollment|enrollees|members?|member months|poblacion"
        r"|denominador|inscritos|afiliados"
    ),
    Role.LABEL: _pattern(r"fips|geoid|codes?|ids?|codigo|abbreviation|abbr|sort|order"),
    Role.COUNT: _pattern(
        r"counts?|cases|numbers?|num|n|visits|totals?|patients?|deaths|discharges|persons?|people|events|births|encounters"
        r"|casos|conteos?|numero|visitas|personas|pacientes|muertes|defunciones|nacimientos|numerator|served|clients"
    ),
}
SEXES = frozenset(
    "male female males females men women man woman m f boys girls"
    " hombre mujer hombres mujeres masculino femenino".split()
)
BROAD_RACES = _pattern(
    r"white|blanc[oa]s?|asian|asiatic[oa]s?|black|african american|negr[oa]s?|afroamerican[oa]s?|hispanic|latin[oax]s?"
    r"|hispan[oa]s?|middle eastern|north african|mena"
)
SMALL_RACES = _pattern(
    r"american indian|alaska native|native american|aian|ai an|indigen[oa]s?|pacific islander|hawaiian|nhopi|nh opi"
    r"|nhpi|multi ?racial|mixed|two or more(?: races)?|more than one(?: race)?|multiple(?: races)?|mestiz[oa]s?"
    r"|dos o mas|nativ[oa]s? de|islas? del pacifico"
)
OTHERS = _pattern(r"other|unknown|missing|not reported|declined|refused|unspecified|otr[oa]s?|desconocid[oa]s?|ninguno")
LANGUAGES = _pattern(r"english|spanish|ingles|espanol")
MONTHS = _pattern(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
