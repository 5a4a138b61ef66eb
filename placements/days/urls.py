from django.urls import path

from placements.days import given_doors, log_doors, medicine_doors, money_doors, night_doors, visitor_doors

HUB, ONE = "hubs/<slug:reference>", "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{HUB}/day", log_doors.day_log, name="day_log"),
    path(f"{HUB}/day/new", log_doors.write_log, name="write_log"),
    path(f"{RECORD}/day", log_doors.correct_log, name="correct_log"),
    path(f"{RECORD}/take-back-day", log_doors.take_back_log, name="take_back_log"),
    path(f"{ONE}/days", log_doors.days_of, name="days_of"),
    path(f"{HUB}/nights", night_doors.night_checks, name="night_checks"),
    path(f"{HUB}/nights/round", night_doors.look_in, name="look_in"),
    path(f"{HUB}/nights/how-often", night_doors.set_house_nights, name="set_house_nights"),
    path(f"{RECORD}/night-check", night_doors.correct_check, name="correct_check"),
    path(f"{RECORD}/take-back-round", night_doors.take_back_round, name="take_back_round"),
    path(f"{ONE}/nights", night_doors.set_night_interval, name="set_night_interval"),
    path(f"{HUB}/visitors", visitor_doors.visitors_book, name="visitors_book"),
    path(f"{HUB}/visitors/new", visitor_doors.let_in, name="let_in"),
    path("visitors/<slug:reference>/left", visitor_doors.let_out, name="let_out"),
    path("visitors/<slug:reference>/still-here", visitor_doors.stay_on, name="stay_on"),
    path("visitors/<slug:reference>/change", visitor_doors.change_visitor, name="change_visitor"),
    path("visitors/<slug:reference>/take-back", visitor_doors.take_back_visitor, name="take_back_visitor"),
    path(f"{HUB}/medicines", medicine_doors.medicines_round, name="medicines_round"),
    path(f"{ONE}/medicines", medicine_doors.medicines, name="medicines"),
    path(f"{ONE}/medicines/new", medicine_doors.begin_medicine, name="begin_medicine"),
    path(f"{RECORD}/medicine", medicine_doors.change_medicine, name="change_medicine"),
    path(f"{RECORD}/end-medicine", medicine_doors.end_medicine, name="end_medicine"),
    path(f"{RECORD}/take-back-medicine", medicine_doors.take_back_medicine, name="take_back_medicine"),
    path(f"{RECORD}/give", given_doors.give_medicine, name="give_medicine"),
    path(f"{RECORD}/stock", given_doors.move_stock, name="move_stock"),
    path(f"{RECORD}/given", given_doors.put_given_right, name="put_given_right"),
    path(f"{RECORD}/second-initials", given_doors.confirm_given, name="confirm_given"),
    path(f"{ONE}/money", money_doors.money, name="money"),
    path(f"{ONE}/money/new", money_doors.keep_money, name="keep_money"),
    path(f"{RECORD}/money", money_doors.put_money_right, name="put_money_right"),
    path(f"{RECORD}/money-second-initials", money_doors.confirm_money, name="confirm_money"),
]
