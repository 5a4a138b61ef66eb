"""One small valid folder, as an export writes it: the ground on which `faulty_folders` breaks one thing at a time.

Several rows span lines, so that the line of a row is not its number. Everybody in it is invented.
"""

BASE = {
    "agencies.csv": """\
agency_ref,name,kind
A1,Northmoor County Council,council
A2,"Northmoor Police, Community",police
A3,Fell Trust,voluntary
""",
    "hubs.csv": """\
hub_ref,name,area,ofsted_urn,opened_on,closed_on
H1,East Hub,"Eskmouth
and the dales",SC990011,2010-01-01,
H2,West Hub,,,2011-01-01,2018-01-01
""",
    "beds.csv": """\
bed_ref,hub_ref,name,opened_on,closed_on
B1,H1,Room 1,2010-01-01,
B2,H1,Room 2,2010-01-01,2018-06-01
B3,H2,Room 1,2011-01-01,
""",
    "bed_closures.csv": """\
closure_ref,bed_ref,start_on,end_on,reason
C1,B1,2016-06-01,2016-06-08,maintenance
C2,B3,2016-07-01,,other
""",
    "staff.csv": """\
staff_ref,agency_ref,hub_ref,given_name,family_name,email,role,started_on,left_on
S1,A1,H1,Ash,Beck,ash@northmoor.example,key_worker,2012-01-01,
S2,A1,H1,Bo,Mock,,key_worker,2012-01-01,2018-01-01
S3,A2,,Cleo,Fell,,police_liaison,2013-01-01,
""",
    "young_people.csv": """\
person_ref,given_name,family_name,known_as,date_of_birth,sex,ethnicity,nhs_number,upn,home_district,first_language,\
uasc,died_on
P1,Dara,Testwood,,2000-02-29,female,WBRI,9990000018,,Eskmouth,English,no,
P2,Ezra,Ng,Ez,2001-05-06,male,,,,,,yes,
P3,Zoë,Beck,,1999-12-31,other,MOTH,,,,,no,2018-05-05
P4,Mei Ling,Field,,2002-07-08,unknown,,,,,,no,
""",
    "referrals.csv": """\
referral_ref,person_ref,hub_ref,referring_agency_ref,received_at,route,out_of_hours,reason,first_response_at,\
decision,decided_on,support,closed_on,objectives_met
R1,P1,H1,A2,2016-04-01T23:30+01:00,emergency,yes,"Cannot stay at home.
Says ""please"".",2016-04-02T23:30+01:00,accepted,2016-04-02,residential,2017-04-01,fully
R2,P2,H2,,2016-05-01T14:30+01:00,planned,no,,,pending,,,,
R3,P3,H1,A1,2016-12-01T10:00+00:00,planned,no,,2016-12-01T10:00:30+00:00,accepted,,outreach,,
""",
    "care_periods.csv": """\
care_ref,person_ref,status,legal_status,start_on,end_on
CP1,P1,looked_after,C2,2016-05-01,2016-08-01
CP2,P1,edge_of_care,,2016-06-01,
CP3,P2,care_leaver,,2016-01-01,
""",
    "placements.csv": """\
placement_ref,person_ref,kind,bed_ref,provider,in_area,start_on,end_on,end_reason,planned_end
PL1,P1,hub_bed,B1,,yes,2016-05-01,2016-05-11,planned_move,yes
PL2,P1,family,,,yes,2016-05-11,2016-06-01,,
PL3,P2,hub_bed,B2,,yes,2016-05-01,,,
PL4,P3,residential_external,,"Fell House, Ltd",no,2016-03-01,2016-04-01,breakdown,no
""",
    "bed_holds.csv": """\
hold_ref,bed_ref,person_ref,start_on,end_on,reason
BH1,B1,P1,2016-05-11,2016-05-20,phased_return
BH2,B3,P4,2016-05-01,2016-05-05,other
""",
    "allocations.csv": """\
allocation_ref,person_ref,staff_ref,role,start_on,end_on,end_reason
AL1,P1,S1,key_worker,2016-05-01,2016-09-01,moved on
AL2,P1,S2,key_worker,2016-09-01,,
AL3,P1,S1,co_key_worker,2016-09-01,,
""",
    "contacts.csv": """\
contact_ref,person_ref,staff_ref,occurred_at,method,started_by,duration_minutes,reached,summary
K1,P1,S1,2016-05-02T10:00+01:00,face_to_face,worker,30,yes,"First line
second, longer line
third"
K2,P1,S2,2016-05-03T10:00:05+01:00,phone,,,no,
K3,P2,S1,2016-11-03T10:00+00:00,text,young_person,,yes,Fine
""",
    "interventions.csv": """\
intervention_ref,person_ref,staff_ref,hub_ref,discipline,occurred_at,duration_minutes,summary
I1,P1,S3,H1,police,2016-05-05T09:00+01:00,60,
I2,P2,S2,H2,communication_support,2016-05-06T09:00+01:00,,Made a passport
""",
    "needs.csv": """\
need_ref,person_ref,discipline,need,identified_on,main
N1,P1,communication_support,vocabulary_delay,2016-05-05,yes
N2,P1,communication_support,fluency,2016-05-05,no
N3,P2,life_coach,adhd,2016-05-06,yes
""",
    "assessments.csv": """\
assessment_ref,person_ref,instrument,completed_on,respondent,emotional,conduct,hyperactivity,peer,prosocial,total
SA1,P1,sdq,2016-05-06,self,3,7,7,5,5,22
SA2,P2,sdq,2016-05-07,,,,,,,0
""",
    "missing_episodes.csv": """\
episode_ref,person_ref,hub_ref,kind,started_at,reported_at,returned_at,interview_offered_at,interview_held_at
ME1,P1,H1,missing,2016-05-05T22:00+01:00,2016-05-05T23:00+01:00,2016-05-06T02:00+01:00,,2016-05-09T02:00+01:00
ME2,P2,,absent,2016-10-30T01:30+01:00,,2016-10-30T01:15+00:00,,
""",
    "police_events.csv": """\
event_ref,person_ref,kind,occurred_at,offence,gravity,location_hub_ref
PE1,P1,offence,2016-05-05T22:00+01:00,Theft,3,H1
PE2,P1,arrest,2016-05-06T03:00+01:00,,,
""",
    "incidents.csv": """\
incident_ref,hub_ref,person_ref,occurred_at,kind,notifiable,notified_at,summary
IN1,H1,P1,2016-05-05T23:00+01:00,police_called,no,,
IN2,H2,,2016-05-07T23:00+01:00,complaint,yes,2016-05-08T09:00+01:00,Noise
""",
    "raise_meetings.csv": """\
meeting_ref,person_ref,hub_ref,held_at,safety_scale,summary
RM1,P1,H1,2016-06-01T10:00+01:00,4,
RM2,P2,H2,2016-06-02T10:00+01:00,,
""",
    "raise_actions.csv": """\
action_ref,meeting_ref,agency_ref,staff_ref,action,due_on,completed_on
RA1,RM1,A2,S3,Walk the route,2016-06-08,2016-06-08
RA2,RM1,A3,,Hold a room,,
RA3,RM2,A1,S1,Ring school,2016-06-09,
""",
    "education_periods.csv": """\
education_ref,person_ref,status,start_on,end_on
ED1,P1,school,2015-09-01,2016-07-20
ED2,P1,neet,2016-07-20,
""",
}
