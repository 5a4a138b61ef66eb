"""The product's addresses with the demo's in front."""

from demo.urls import urlpatterns as of_the_demo
from nwd.urls import urlpatterns as of_the_product

urlpatterns = [*of_the_demo, *of_the_product]
