using System.Text.RegularExpressions;

namespace PythonWebGuide.UnitTests.Design;

/// <summary>What stands on what, computed from the tokens, in both themes. A color that a component begins to use fails until it is listed.</summary>
public sealed partial class ContrastTests
{
    private const double Body = 7;
    private const double Text = 4.5;
    private const double Graphic = 3;

    private static readonly string[] Surfaces = ["bg", "subtle", "raised", "soft", "code-bg"];
    private static readonly string[] Callouts = ["note-bg", "tip-bg", "warning-bg", "danger-bg"];
    private static readonly string[] Lines = ["code-bg", "line-added", "line-removed", "line-marked"];
    private static readonly string[] Syntax = ["code-keyword", "code-string", "code-comment", "code-number", "code-function", "code-type"];

    /// <summary>Text, and all that it stands on.</summary>
    private static readonly (string Text, string[] On)[] Texts =
    [
        ("text", ["mark", .. Lines, .. Surfaces, .. Callouts]),
        ("muted", [.. Surfaces, .. Callouts, .. Lines]),
        ("link", [.. Surfaces, .. Callouts]), // inline code in a link keeps the link's color
        ("visited", [.. Surfaces, .. Callouts]),
        ("on-link", ["link"]),
        ("note", ["note-bg"]),
        ("tip", ["bg", "soft", "tip-bg", .. Lines]), // finished, tested, right; lines that a diff adds
        ("warning", ["bg", "warning-bg"]),
        ("danger", ["bg", "soft", "danger-bg", .. Lines]),
        .. Syntax.Select(kind => (kind, Lines)),
    ];

    /// <summary>Borders of controls, focus, icons, the lines and arrows of diagrams, and what they stand against.</summary>
    private static readonly (string Graphic, string[] On)[] Graphics =
    [
        ("border-strong", ["bg", "subtle", "raised", "soft", "code-bg"]),
        ("link", [.. Surfaces, .. Callouts, "line-marked"]),
        ("note-edge", ["bg", "note-bg"]),
        ("tip-edge", ["bg", "subtle", "tip-bg"]),
        ("warning-edge", ["bg", "warning-bg"]),
        ("danger-edge", ["bg", "subtle", "danger-bg"]),
        ("muted", ["bg", "subtle"]),
        ("text", ["bg"]),
    ];

    /// <summary>Hairlines between what space separates as well: nothing is learnt from them, so WCAG asks nothing of them.</summary>
    private static readonly string[] Decoration = ["border"];

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var (text, on) in Texts)
                foreach (var background in on.Distinct()) pairs.Add(text, background, text == "text" && Surfaces.Contains(background) ? Body : Text);
            foreach (var (graphic, on) in Graphics)
                foreach (var background in on) pairs.Add(graphic, background, Graphic);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_stands_on_a_background_can_be_seen_in_both_themes(string front, string back, double least)
    {
        var ((light, dark), (lightBack, darkBack)) = (StyleSheets.Tokens[front], StyleSheets.Tokens[back]);
        Assert.True(Colour.Contrast(light, lightBack) >= least, $"{front} on {back} has {Colour.Contrast(light, lightBack):0.00} in the light theme, under {least}");
        Assert.True(Colour.Contrast(dark, darkBack) >= least, $"{front} on {back} has {Colour.Contrast(dark, darkBack):0.00} in the dark theme, under {least}");
    }

    [Fact]
    public void every_color_of_text_that_a_component_uses_is_judged() =>
        Assert.Empty(StyleSheets.TokensOf("color").Except(Texts.Select(pair => pair.Text)));

    [Fact]
    public void Every_background_that_a_component_uses_is_judged_with_text_on_it() =>
        Assert.Empty(StyleSheets.TokensOf("background", "background-color").Except(Texts.SelectMany(pair => pair.On)));

    [Fact]
    public void Every_line_and_shape_is_judged_or_is_decoration() =>
        Assert.Empty(StyleSheets.TokensOf("border", "border-color", "border-left", "border-left-color", "border-top", "border-bottom", "border-bottom-color", "border-block", "outline", "stroke", "fill", "box-shadow", "accent-color")
            .Except(Graphics.Select(pair => pair.Graphic)).Except(Graphics.SelectMany(pair => pair.On)).Except(Decoration));

    /// <summary>Where the reader forces colors of their own, only the system's pairs are used, which fit each other.</summary>
    [Fact]
    public void With_forced_colors_nothing_but_the_colors_of_the_system_is_named()
    {
        var named = StyleSheets.All["forced.css"];
        Assert.Empty(Own().Matches(named).Select(match => match.Value));
        Assert.Equal(["Canvas", "CanvasText", "Highlight"], SystemColor().Matches(named).Select(match => match.Value).Distinct().Order());
    }

    /// <summary>The formula itself, by the pairs that WCAG is explained with.</summary>
    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777", "#fff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_is_that_of_wcag(string one, string other, double ratio) => Assert.Equal(ratio, Colour.Contrast(Colour.Parse(one), Colour.Parse(other)), 0.005);

    [GeneratedRegex("var\\(|#[0-9a-f]{3,}|rgb|light-dark", RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    [GeneratedRegex("\\b(?:Canvas|CanvasText|LinkText|VisitedText|ButtonFace|ButtonText|ButtonBorder|Field|FieldText|Highlight|HighlightText|GrayText|Mark|MarkText|AccentColor)\\b", RegexOptions.NonBacktracking)]
    private static partial Regex SystemColor();
}
