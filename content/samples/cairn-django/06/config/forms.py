from django.forms.renderers import TemplatesSetting


class FieldRenderer(TemplatesSetting):
    """Writes every `{{ form }}` with this project's templates: label, hint, field, messages."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
