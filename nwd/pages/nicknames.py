"""Short forms of given names as they are used in Britain: whoever types one may mean any other of its line.

A name may stand in several lines. Folded, as names are compared. Those that sound alike or begin alike are found
anyway (likeness.py) and need no line.
"""

GROUPS = """
abigail abby abbie gail
adam ads
albert al bert bertie albie alby
alexander alexandra alex lex sandy sacha sasha xander alec lexi sandra alexandria
alfred alfie alf fred freddie freddy
amanda mandy
amelia millie milly mia emily
andrew andy drew
angela angie ange
anthony antony tony ant
archibald archie
arthur art artie
barbara babs barbie
barnaby barney
benjamin ben benji benny
beverley bev
brooklyn brook brooke
cameron cam
caroline carolyn carrie caz
catherine katherine kathryn katharine cathryn kathleen katie katy kate kat cath kath kathy cathy kitty kay kit
charles charlie charley chas chuck
charlotte charlie lottie lotte char charl
christine christina christopher christian chris chrissie tina kris kit topher kirsty kirstie kirsten
daniel danielle dan danny dani
david dave davey davy dai
deborah debra debbie deb debs
dominic dom nic
dorothy dot dottie dolly
edward ed eddie eddy ned ted teddy
eleanor elinor ellie nell nellie nora helen ella
elizabeth elisabeth liz lizzie lizzy beth betty bess libby eliza lisa liza elsie betsy ellie
emily em millie emmie
emma em emmie
ethan eth
evelyn evie eve
florence flo florrie flossie
francis frances frank frankie fran francesca cesca chesca
frederick fred freddie freddy
gabriel gabriella gabrielle gabe gabby ella
geoffrey jeffrey geoff jeff
george georgie
georgina georgia georgie gina
gerald gerard gerry jerry
grace gracie
gregory greg
gwendolyn gwen wendy
harold harry hal
harriet hattie harry
harrison harry
harvey harv
hannah han
heather hev
helen nell ellen
henry harry hal hank
imogen immy immie
isabella isabel isobel isabelle bella izzy issy belle ella
jack jackson john jacky
jacob jake jay coby
jacqueline jackie jacqui
james jim jimmy jamie jay
janet jan
jason jay jase
jasmine jas jaz jazz
jeremy jem jerry
jennifer jen jenny jenna jennie
jessica jess jessie
joanna joanne jo
jonathan jon jonny nathan
john johnny jon jack
joseph joe joey
josephine jo josie joey
joshua josh
judith judy jude
julian jules
juliet julie jules
kenneth ken kenny
kevin kev
kimberley kim
lauren laurie lozza
lawrence laurence larry laurie
leonard leo len lenny
leonardo leo
leon lee
lewis louis lou louie
liam william
lillian lily lil lilly
louise lou
lucy lulu lucille lucia
lucas luke
maddison madison madeleine madeline maddie maddy
margaret maggie meg megan peggy peg marge greta rita madge daisy
maria marie mary molly polly
martha matty
martin marty
mary molly polly may
matilda tilly tilda mattie
matthew matt matty
maximilian max
melanie mel
melissa mel lissa
michael mike mick mickey mikey
michelle shell chelle
mohammed muhammad mohammad mohamed muhammed mo
nathaniel nathan nate nat
nathan nate nat
natalie nat nattie
natasha tasha tash
nicholas nick nicky nico
nicola nicole nicky nikki nic
oliver ollie olly noll
olivia liv livvy livia ollie
oscar ozzy
pamela pam
patricia pat patty trish tricia paddy
patrick pat paddy
penelope penny
peter pete
philip phil pip
philippa pip pippa
phoebe fifi
raymond ray
rebecca becky becca bex becks
richard rich richie rick ricky dick
robert rob robbie bob bobby bert
roberta bobbie
ronald ron ronnie
rosemary rose rosie romy
rosie rose
ruby rubes
ryan ry
samuel samantha sam sammy sammie
sandra sandy
sarah sara sally sadie sal
sebastian seb bas
sidney sydney sid syd
sophia sophie soph
stephanie steph stevie
stephen steven steve stevie ste
susan suzanne susanna sue susie suzy
tabitha tabby
tamara tammy tam
terence terry tel
teresa theresa terry tess tessa
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
toby tobias
tracey tracy trace
valerie val
vanessa nessa ness
veronica ronnie vera
victoria vicky vikki tori vic
vincent vince vinny
walter wally walt
william will bill billy willy liam willie
winifred winnie freda
yasmin yas yaz jasmine
zachary zack zac zak
"""


def _others() -> dict[str, frozenset[str]]:
    others: dict[str, set[str]] = {}
    for line in GROUPS.split("\n"):
        names = line.split()
        for name in names:
            others.setdefault(name, set()).update(names)
    return {name: frozenset(meant - {name}) for name, meant in others.items()}


OTHERS = _others()


def others(name: str) -> frozenset[str]:
    return OTHERS.get(name, frozenset())
