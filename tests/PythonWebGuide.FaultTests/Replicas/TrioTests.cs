using System.Globalization;
using System.Net;
using Xunit.Abstractions;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>
/// What readers notice when something happens to replicas: nothing. 200 requests a second come in, answered or not, through the
/// shipped nginx configuration, and every answer is compared, byte for byte, with what the replicas said before.
/// </summary>
[Collection(OneTrio.Name)]
public sealed class TrioTests(Trio trio, ITestOutputHelper report) : IAsyncLifetime
{
    private const double MostMilliseconds = 100;

    /// <summary>The readers' own start: connections are opened, and code of the test is compiled.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1);

    /// <summary>How long is measured before and after an event.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(Trials.Of(1, 10));

    /// <summary>How long a fault lasts.</summary>
    private static readonly TimeSpan Fault = TimeSpan.FromSeconds(Trials.Of(2, 10));

    /// <summary>After it, the front still waits for a replica, and a new process compiles what is hot.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(Trials.Of(1, 5));

    /// <summary>The 99th percentile outside the event, in milliseconds.</summary>
    private double p99;

    public Task InitializeAsync() => trio.MendAsync();

    public Task DisposeAsync()
    {
        if (Trials.AreFull) Assert.InRange(p99, 0, MostMilliseconds); // a machine that does much else says nothing of this
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Every_replica_sends_the_same_bytes_and_tags()
    {
        var answers = await trio.AnswersAsync();
        Assert.All(answers[0].Where(answer => answer.Key.Form is null), answer => Assert.StartsWith("200 ", answer.Value));
        foreach (var other in answers[1..]) AssertSame(answers[0], other);
    }

    [Fact]
    public Task Killing_one_replica_and_then_another_fails_no_request() => NothingFailsAsync(async () =>
    {
        await trio.KillAsync(0);
        await Task.Delay(Fault);
        await trio.KillAsync(1);
        await Task.Delay(Fault);
        await Task.WhenAll(trio.StartAsync(0), trio.StartAsync(1));
    });

    [Fact]
    public Task A_replica_that_is_told_to_stop_serves_until_it_has_and_fails_no_request() => NothingFailsAsync(async () =>
    {
        var stopping = trio.DrainAsync(2);
        await trio.Replicas[2].SaysAsync("unhealthy");
        var (status, body) = await trio.Replicas[2].GetAsync(SmallGuide.Address(0));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(SmallGuide.Sentence(trio.Version, 0), body);
        await stopping;
        await trio.StartAsync(2);
    });

    [Fact]
    public async Task A_replica_that_hangs_costs_those_time_whom_it_holds_and_fails_no_request()
    {
        var answers = await NothingFailsAsync(async () =>
        {
            await trio.Replicas[0].Program.SignalAsync("STOP");
            await Task.Delay(Fault);
            await trio.Replicas[0].Program.SignalAsync("CONT");
        });
        var held = answers.Count(answer => answer.Took > TimeSpan.FromSeconds(1));
        report.WriteLine($"held for more than a second: {held}");
        if (Trials.AreFull) Assert.InRange(held, 1, 200); // of two thousand, a third of which would be its share: the others went to replicas that answer
    }

    [Fact]
    public Task Rolling_all_replicas_fails_no_request() => NothingFailsAsync(async () =>
    {
        for (var replica = 0; replica < trio.Replicas.Length; replica++)
        {
            await trio.DrainAsync(replica);
            await trio.StartAsync(replica);
        }
    });

    // While replicas reload, each in its own time, a reader may meet either version, and after a page of the new one a page of
    // the old one; but each answer is whole, of one version, with the tag of that version.
    [Fact]
    public async Task Changed_content_shows_readers_the_old_or_the_new_page_and_nothing_else()
    {
        var before = (await trio.AnswersAsync())[0];
        var answers = await UnderLoadAsync(trio.ChangeAsync);
        var after = await trio.AnswersAsync();
        foreach (var other in after[1..]) AssertSame(after[0], other);
        Assert.NotEqual(before, after[0]);

        // Results of searches show many pages, and on the way there is an index of the old ones with the text of the new ones.
        var wrong = answers.Where(answer => answer.Said != before[answer.Request] && answer.Said != after[0][answer.Request] && !(IsSearch(answer.Request) && answer.Said.StartsWith("200 ", StringComparison.Ordinal)));
        AssertNone(wrong);
    }

    [Fact]
    public Task Broken_content_on_all_replicas_shows_nothing_of_itself() => NothingFailsAsync(async () =>
    {
        trio.Guide.WriteFile(trio.Guide.FileOf(3), "---\ntitle: BROKEN\n");
        foreach (var replica in trio.Replicas) await replica.SaysAsync("degraded");
        await Task.Delay(Fault);
        trio.Guide.Write(trio.Version);
        foreach (var replica in trio.Replicas) await replica.SaysAsync("healthy");
    });

    [Fact]
    public Task A_catalog_that_is_deleted_under_a_replica_fails_no_request() => NothingFailsAsync(async () =>
    {
        var catalogs = trio.CatalogsOf(1);
        foreach (var file in Directory.GetFiles(catalogs, "*", SearchOption.AllDirectories)) File.Delete(file);
        await trio.Replicas[1].EventuallyAsync(() => Task.FromResult(Directory.GetFiles(catalogs, "catalog-*.db").Length > 0));
        await trio.Replicas[1].SaysAsync("healthy");
    });

    private static bool IsSearch(ReaderRequest request) => request.Address.StartsWith("/search", StringComparison.Ordinal);

    private static void AssertSame(Dictionary<ReaderRequest, string> one, Dictionary<ReaderRequest, string> other) =>
        Assert.Empty(one.Where(answer => other[answer.Key] != answer.Value).Select(answer => $"{answer.Key}: {answer.Value} and {other[answer.Key]}"));

    private static void AssertNone(IEnumerable<ReaderAnswer> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, $"{all.Count} wrong answers:\n{string.Join('\n', all.Take(10).Select(answer => $"{answer.Due.TotalSeconds:F2} s, after {answer.Took.TotalMilliseconds:F0} ms: {answer.Request}: {answer.Said}"))}");
    }

    /// <summary>Lets something happen; every answer before, meanwhile and after is what it always was.</summary>
    private async Task<IReadOnlyList<ReaderAnswer>> NothingFailsAsync(Func<Task> happen)
    {
        var usual = (await trio.AnswersAsync())[0];
        var answers = await UnderLoadAsync(happen);
        AssertNone(answers.Where(answer => answer.Said != usual[answer.Request]));
        return answers;
    }

    private async Task<IReadOnlyList<ReaderAnswer>> UnderLoadAsync(Func<Task> happen)
    {
        using var load = new OpenLoad(trio.Front.Address, trio.Requests);
        await Task.Delay(Warming + Quiet);
        var from = load.Elapsed;
        await happen();
        await Task.Delay(Aftermath);
        var to = load.Elapsed;
        await Task.Delay(Quiet);
        var answers = await load.StopAsync();
        var outside = P99(answers.Where(answer => (answer.Due > Warming && answer.Due < from) || answer.Due > to));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} answers, event of {(to - from).TotalSeconds:F1} s; p99 before {P99(answers.Where(answer => answer.Due > Warming && answer.Due < from)):F1} ms, after {P99(answers.Where(answer => answer.Due > to)):F1} ms, within {P99(answers.Where(answer => answer.Due >= from && answer.Due <= to)):F1} ms, longest {answers.Max(answer => answer.Took.TotalMilliseconds):F0} ms"));
        p99 = outside;
        return answers;
    }

    private static double P99(IEnumerable<ReaderAnswer> answers)
    {
        var times = answers.Select(answer => answer.Took.TotalMilliseconds).Order().ToList();
        return times.Count == 0 ? 0 : times[times.Count * 99 / 100];
    }
}
