using System.CommandLine;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Commands;

/// <summary>The verbs of the command line. Without one the site is served.</summary>
internal static class GuideCommands
{
    private static readonly int[] All = [ExitCodes.Good, ExitCodes.ContentErrors, ExitCodes.Usage, ExitCodes.Environment, ExitCodes.Internal];

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Python Web Guide: serves the guide (without a verb), or works on its content.\nConfiguration may follow any verb: --Guide:Key=value, --urls=http://localhost:5000, --environment=Production.\n" + ExitCodes.Help(All));
        var format = new Option<OutputFormat>("--format") { Description = "How the list is printed: text or json." };
        root.Subcommands.Add(Verb("serve", "Serve the guide (the default). Content with errors does not end it: it serves the last good catalog, or answers 503.", [ExitCodes.Good, ExitCodes.Usage, ExitCodes.Environment, ExitCodes.Internal], ServeCommand.RunAsync));
        root.Subcommands.Add(Verb("check", "Read all content and print every problem with its place and cure.", All, (configuration, parsed, _) => Task.FromResult(CheckCommand.Run(configuration, parsed.GetValue(format))), format));
        root.Subcommands.Add(Verb("index", "Compile the content into a catalog, as the start of the site does.", All, (configuration, _, _) => Task.FromResult(IndexCommand.Run(configuration))));
        root.Subcommands.Add(Export());
        root.Subcommands.Add(Search());
        root.Subcommands.Add(New());
        Accepting(root, ServeCommand.RunAsync);
        var parsed = root.Parse(args);

        // No timeout: told to stop, the library would end the process after two seconds, in the middle of its drain. The host listens to signals itself.
        if (parsed.Errors.Count == 0 || parsed.Action is System.CommandLine.Help.HelpAction) return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("Run with --help to see the verbs and options.");
        return ExitCodes.Usage;
    }

    private static Command New()
    {
        var place = new Argument<string>("place") { Description = "Where: section/slug." };
        var kind = new Option<string>("--kind") { Description = "tutorial, how-to, concept, reference or comparison.", Required = true };
        var article = Verb("article", "Write the file of a new article that passes the check.", [ExitCodes.Good, ExitCodes.Usage, ExitCodes.Environment, ExitCodes.Internal], (configuration, parsed, _) => Task.FromResult(NewCommand.Run(configuration, parsed.GetRequiredValue(place), parsed.GetRequiredValue(kind))), kind);
        article.Arguments.Add(place);
        return new Command("new", "Start something new in the content folder.") { article };
    }

    private static Command Export()
    {
        var folder = new Option<string>("--out") { Description = "The folder that is written: a new or empty one, or that of an earlier export, which is replaced as a whole.", Required = true };
        return Verb("export", "Write the whole guide as files, which any web server or CDN can serve; nginx-headers.conf among them tells nginx how.", All, (configuration, parsed, cancellation) => ExportCommand.RunAsync(configuration, parsed.GetRequiredValue(folder), cancellation), folder);
    }

    private static Command Verb(string name, string description, int[] exits, Func<string[], ParseResult, CancellationToken, Task<int>> run, params Option[] options)
    {
        var command = new Command(name, $"{description}\n{ExitCodes.Help(exits)}");
        foreach (var option in options) command.Options.Add(option);
        Accepting(command, run);
        return command;
    }

    private static Command Search()
    {
        var query = new Argument<string>("query") { Description = "What a reader would type, in quotes." };
        var explain = Verb("explain", "Print how a query is understood and why each result stands where it stands.", All, (configuration, parsed, _) => Task.FromResult(SearchCommand.Explain(configuration, parsed.GetValue(query)!)));
        explain.Arguments.Add(query);
        return new Command("search", "Look into search.") { explain };
    }

    /// <summary>Gives a command its action, and lets configuration arguments through to it; anything else is a usage error.</summary>
    private static void Accepting(Command command, Func<string[], ParseResult, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = parsed.UnmatchedTokens.ToArray();
            if (ConfigurationArguments.UnknownOrNull(configuration) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"'{unknown}' is neither a verb, an option nor a configuration argument (--Guide:Key=value). Run with --help.");
                return ExitCodes.Usage;
            }

            try
            {
                return await run(configuration, parsed, cancellation);
            }
            catch (OptionsValidationException failure)
            {
                foreach (var message in failure.Failures) await Console.Error.WriteLineAsync(message);
                return ExitCodes.Usage;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return ExitCodes.Environment;
            }
            catch (Exception failure)
            {
                await Console.Error.WriteLineAsync($"A bug of the program ended it: {failure}");
                return ExitCodes.Internal;
            }
        });
    }
}
