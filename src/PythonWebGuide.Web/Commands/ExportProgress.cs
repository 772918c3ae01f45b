using Spectre.Console;

namespace PythonWebGuide.Web.Commands;

/// <summary>Shows how far an export is, on a terminal. What pages lead to is found on the way, so the bar may grow at first.</summary>
internal static class ExportProgress
{
    /// <param name="export">The work; it reports how many files are written, of how many that are known.</param>
    public static async Task<int> ShowAsync(Func<Action<int, int>, Task<int>> export)
    {
        if (Console.IsErrorRedirected) return await export((_, _) => { });
        return await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(shown =>
            {
                var files = shown.AddTask("Writing the files");
                return export((done, known) =>
                {
                    files.MaxValue = known;
                    files.Value = Math.Max(files.Value, done);
                });
            });
    }
}
