namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class DjangoLexerTests
{
    private static string[] Django(string code) => Coloured.Parts("django", code);

    [Fact]
    public void A_tag_has_a_name_and_arguments() =>
        Assert.Equal(["cp {%", "k url", "s 'trails:detail'", "cp %}"], Django("{% url 'trails:detail' pk=trail.pk %}"));

    [Fact]
    public void A_variable_may_be_filtered() =>
        Assert.Equal(["cp {{", "nf date", "s \"j F\"", "nf upper", "cp }}"], Django("{{ trail.walked|date:\"j F\"|upper }}"));

    [Fact]
    public void A_tag_may_stand_inside_an_attribute() =>
        Assert.Equal(["nt a", "na href", "s \"", "cp {%", "k url", "s 'x'", "cp %}", "s \"", "na class", "s b", "nt p"],
            Django("<a href=\"{% url 'x' %}\" class=b><p>"));

    [Fact]
    public void A_tag_may_stand_in_the_middle_of_a_tag() =>
        Assert.Equal(["nt li", "cp {%", "k if", "k not", "cp %}", "na hidden", "cp {%", "k endif", "cp %}", "nt b"],
            Django("<li {% if not x %}hidden{% endif %}><b>"));

    [Fact]
    public void Comments_hide_what_they_hold() =>
        Assert.Equal(["c {# {{ no }} #}", "cp {%", "k comment", "cp %}", "c  {{ no }} <b>", "cp {%", "k endcomment", "cp %}"],
            Django("{# {{ no }} #}{% comment %} {{ no }} <b>{% endcomment %}"));

    [Fact]
    public void Raw_text_is_html_but_no_template() =>
        Assert.Equal(["cp {%", "k raw", "cp %}", "nt b", "cp {%-", "k endraw", "cp %}"], Django("{% raw %}<b>{{ x }}{%- endraw %}"));

    [Fact]
    public void Jinja_trims_with_minus_signs_and_tests_with_is() =>
        Assert.Equal(["cp {%-", "k if", "k is", "k not", "nf defined", "k and", "k true", "cp -%}"], Django("{%- if x is not defined and true -%}"));

    [Fact]
    public void An_unfinished_tag_takes_the_rest() => Assert.Equal(["nt b", "cp {{", "s \"c"], Django("<b>{{ a <p> \"c"));
}
