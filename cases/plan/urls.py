from django.urls import path

from cases.plan import doors, goal_doors, review_doors, step_doors

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/plan", doors.plan, name="plan"),
    path(f"{ONE}/plan/about-me", doors.write_about_me, name="write_about_me"),
    path(f"{ONE}/plan/goals/new", goal_doors.add_goal, name="add_goal"),
    path(f"{ONE}/plan/scales/new", review_doors.score_scale, name="score_scale"),
    path(f"{ONE}/plan/review", review_doors.review_plan, name="review_plan"),
    path(f"{RECORD}/change-goal", goal_doors.change_goal, name="change_goal"),
    path(f"{RECORD}/end-goal", goal_doors.end_goal, name="end_goal"),
    path(f"{RECORD}/reopen-goal", goal_doors.reopen_goal, name="reopen_goal"),
    path(f"{RECORD}/score", review_doors.score_goal, name="score_goal"),
    path(f"{RECORD}/take-back-score", review_doors.take_back_score, name="take_back_score"),
    path(f"{RECORD}/steps/new", step_doors.add_step, name="add_step"),
    path(f"{RECORD}/change-step", step_doors.change_step, name="change_step"),
    path(f"{RECORD}/do-step", step_doors.do_step, name="do_step"),
    path(f"{RECORD}/drop-step", step_doors.drop_step, name="drop_step"),
    path(f"{RECORD}/take-up-step", step_doors.take_up_step, name="take_up_step"),
    path(f"{RECORD}/change-review", review_doors.change_review, name="change_review"),
]
