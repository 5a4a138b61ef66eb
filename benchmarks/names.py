"""A million young people by name, fast, in a scratch database of their own: as many names, and as uneven, as in life.

Each hundredth of the family names is borne by a tenth of the people; readers are those of notes.py.
"""

import shutil
import time
from contextlib import closing

from benchmarks import notes, scratch
from nwd.local.place import Place

FIRST = "{ash,beck,birch,bro,car,dal,east,fer,gar,har,hol,kir,lan,mar,nor,oak,pen,rid,thor,whi,wil,tem,sil,mor,lin}"
MIDDLE = "{a,an,ber,bor,co,da,den,e,er,far,gan,hel,i,in,ka,kel,la,lo,man,mer,na,o,or,ral,sa,ta,ter,u,vin,wa}"
LAST = "{bourne,bury,by,combe,dale,den,field,ford,gate,ham,hurst,ley,low,mere,side,stead,thorpe,ton,well,son,ell}"
GIVEN = "{aa,be,ca,da,el,fe,ga,ha,is,jo,ka,li,ma,ni,ol,pa,ro,sa,te,wi}"
ENDING = "{ra,bin,den,lie,nor,mi,son,tha,vi,yah,ley,na,ria,rick,min,cey,lan,mar,bel,zi,rus,ton,gan,dra,phe}"
KNOWN = ("elizabeth", "catherine", "william", "kayleigh", "thomas", "margaret", "mohammed", "aleksandra")
PEOPLE = """
insert into cases_youngperson (id, reference, tracker_ref, given_name, family_name, known_as, date_of_birth)
select i, left(md5('person ' || i), 12), 'P' || i,
    case when i %% 20 = 0 then %(known)s::text[][1 + i / 20 %% 8]
        else initcap((%(given)s::text[])[1 + g %% 20] || (%(ending)s::text[])[1 + g / 20 %% 25]
            || case when g >= 500 then (%(ending)s::text[])[1 + g / 500 %% 25] else '' end) end,
    initcap((%(first)s::text[])[1 + f %% 25] || (%(middle)s::text[])[1 + f / 25 %% 30]
        || (%(last)s::text[])[1 + f / 750 %% 21]), '', current_date - 3650 - (i * 7919 %% 4000)::int
from (select i, floor(12500 * power((hashint8extended(i, 11) & 65535) / 65536.0::float8, 4))::int as g,
    floor(15750 * power((hashint8extended(i, 12) & 1048575) / 1048576.0::float8, 2))::int as f
    from generate_series(1::bigint, %(people)s) i) drawn
"""


def made(people: int, *, again: bool = False) -> Place:
    here = scratch.named(f"names-{people}")
    if again:
        scratch.leave(here)
        shutil.rmtree(here.database, ignore_errors=True)
        shutil.rmtree(here.root, ignore_errors=True)
    scratch.ready(here)
    with closing(notes.superuser(here)) as connection, connection.cursor() as cursor:
        cursor.execute("select count(*) from cases_youngperson")
        if cursor.fetchone() == (people,):
            return here
        began = time.perf_counter()
        cursor.execute("truncate cases_youngperson, partners_standing, cases_namepart cascade")
        cursor.execute("select pg_get_indexdef('people_by_name_words'::regclass)")
        (definition,) = cursor.fetchone() or ("",)
        cursor.execute("drop index people_by_name_words")
        parts = {"given": GIVEN, "ending": ENDING, "first": FIRST, "middle": MIDDLE, "last": LAST}
        cursor.execute(PEOPLE.replace("%(known)s::text[][", "(%(known)s::text[])["),
                       parts | {"people": people, "known": [one.title() for one in KNOWN]})  # fmt: skip
        cursor.execute(definition)
        cursor.execute(
            "insert into cases_namepart select distinct unnest(tsvector_to_array(name_words)) as part "
            "from cases_youngperson order by part"
        )
        for statement in notes.who(people)[1:]:
            cursor.execute(statement)
        cursor.execute("vacuum (analyze) cases_youngperson, cases_namepart, partners_standing")
        cursor.execute("select count(*) from cases_namepart")
        (names,) = cursor.fetchone() or (0,)
    scratch.say(f"made {people:,} people of {names:,} names: {time.perf_counter() - began:.0f} s")
    return here
