using System.Collections.Immutable;
using System.Globalization;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary><c>choose.yml</c>: frameworks, questions, and a reason for every weight.</summary>
internal static class ChooserFile
{
    public static readonly SourcePath FilePath = SourcePath.Parse("choose.yml");

    private const int MostPoints = 9;

    public static Chooser? ReadOrNull(ContentFolder folder, ProblemList problems)
    {
        if (YamlSource.ReadOrNull(folder, FilePath, problems) is not { } root) return null;
        ImmutableArray<Framework> frameworks = [.. root.MappingOrNull("frameworks")?.Entries().Select(entry => Framework(entry.Key, entry.Fields)) ?? []];
        var chooser = new Chooser(root.Text("tie"), frameworks, [.. root.Mappings("questions").Select(question => Question(question, frameworks))]);
        root.RefuseUnknownKeys();
        return chooser;
    }

    private static Framework Framework(string key, YamlFields fields)
    {
        var framework = new Framework(key, fields.Text("title", key), fields.Text("summary"), fields.Text("path"), fields.Texts("gives_up"), fields.Line);
        fields.RefuseUnknownKeys();
        return framework;
    }

    private static ChooserQuestion Question(YamlFields fields, ImmutableArray<Framework> frameworks)
    {
        var question = new ChooserQuestion(Key(fields), fields.Text("text"), [.. fields.Mappings("answers").Select(answer => Answer(answer, frameworks))], fields.Line);
        fields.RefuseUnknownKeys();
        return question;
    }

    private static ChooserAnswer Answer(YamlFields fields, ImmutableArray<Framework> frameworks)
    {
        var reasons = frameworks.Select(framework => ReasonOrNull(framework.Key, fields)).OfType<ChooserReason>();
        var answer = new ChooserAnswer(Key(fields), fields.Text("text"), [.. reasons], fields.TextOrNull("path"), fields.TextOrNull("path_for"), fields.Line);
        fields.RefuseUnknownKeys();
        return answer;
    }

    /// <summary>Points and why: <c>3 Accounts come with it.</c></summary>
    private static ChooserReason? ReasonOrNull(string framework, YamlFields fields)
    {
        if (fields.TextOrNull(framework) is not { } text) return null;
        if (text.Split(' ', 2) is [var number, { Length: > 0 } why] && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points) && points != 0 && Math.Abs(points) <= MostPoints)
            return new ChooserReason(framework, points, why.Trim());
        fields.Report(RuleIds.InvalidValue, fields.LineOfKey(framework), $"a weight is a number from -{MostPoints} to {MostPoints}, other than 0, and its reason: `{framework}: 3 Accounts come with it.`");
        return null;
    }

    private static string Key(YamlFields fields)
    {
        var key = fields.Text("key");
        if (key.Length > 0 && (!Slug.IsValid(key) || key == ChooserAnswer.Unknown)) fields.Report(RuleIds.InvalidValue, fields.LineOfKey("key"), $"'{key}' cannot be a key; use a-z, 0-9 and '-', and not '{ChooserAnswer.Unknown}', which every question has");
        return key;
    }
}
