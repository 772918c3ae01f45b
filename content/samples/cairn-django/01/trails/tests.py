from unittest.mock import patch

from django.test import SimpleTestCase


class TrailListTests(SimpleTestCase):
    def test_page_names_a_trail(self):
        response = self.client.get("/trails/")
        self.assertContains(response, "Heron Loop")

    def test_every_trail_has_a_row(self):
        response = self.client.get("/trails/")
        self.assertContains(response, "<tr>", count=6)  # the heading and five trails

    def test_a_name_is_shown_as_text(self):
        hostile = [{"name": "<script>alert(1)</script>"}]
        with patch("trails.views.TRAILS", hostile):
            response = self.client.get("/trails/")
        self.assertContains(response, "&lt;script&gt;alert(1)&lt;/script&gt;")

    def test_missing_slash_is_redirected(self):
        response = self.client.get("/trails")
        self.assertRedirects(response, "/trails/", status_code=301)
