using System.Collections.Immutable;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary><c>quality.yml</c>: figures with their commands, and what is looked at by hand.</summary>
internal static class QualityFile
{
    public static readonly SourcePath FilePath = SourcePath.Parse("quality.yml");

    public static (ImmutableArray<MeasuredFigure> Figures, ImmutableArray<ManualCheck> Manual) Read(ContentFolder folder, DateOnly today, ProblemList problems)
    {
        if (folder.FileOrNull(FilePath) is not { } file) return ([], []);
        if (SourceText.ReadOrNull(file, problems) is not { } source) return ([], []);
        if (YamlSource.ReadOrNull(FilePath, source.Text, 0, problems) is not { } root) return ([], []);
        ImmutableArray<MeasuredFigure> figures = [.. root.Mappings("figures").Select(fields => Figure(fields, today))];
        ImmutableArray<ManualCheck> manual = [.. root.Mappings("manual").Select(fields => Check(fields, today))];
        root.RefuseUnknownKeys();
        return (figures, manual);
    }

    private static MeasuredFigure Figure(YamlFields fields, DateOnly today)
    {
        var figure = new MeasuredFigure(fields.Text("title"), fields.Text("figure"), Date(fields, today), fields.Text("command"), fields.TextOrNull("source"));
        fields.RefuseUnknownKeys();
        return figure;
    }

    private static ManualCheck Check(YamlFields fields, DateOnly today)
    {
        var check = new ManualCheck(fields.Text("title"), fields.Text("result"), Date(fields, today));
        fields.RefuseUnknownKeys();
        return check;
    }

    private static DateOnly Date(YamlFields fields, DateOnly today)
    {
        fields.Text("date");
        var date = fields.DateOrNull("date") ?? default;
        if (date > today) fields.Report(RuleIds.DatesArePast, fields.LineOfKey("date"), $"the date {date:yyyy-MM-dd} lies in the future");
        return date;
    }
}
