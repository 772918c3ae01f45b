using System.Diagnostics;

namespace PythonWebGuide.FaultTests;

/// <summary>An indexing process that is killed at any moment.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task A_kill_while_indexing_leaves_the_catalog_before_or_the_new_one_whole_and_never_a_wrong_one()
    {
        using var guide = new SmallGuide(articles: 60);
        var random = new Random(1);
        var length = await LengthOfRunAsync(guide);
        int? served = 0;
        var interrupted = 0;
        for (var trial = 1; trial <= Trials.Of(8, 200); trial++)
        {
            if (trial % 5 == 0)
            {
                Directory.Delete(guide.Catalogs, recursive: true); // from nothing, with no cache either
                Directory.CreateDirectory(guide.Catalogs);
                served = null;
            }

            guide.Write(version: trial);
            using var program = new GuideProgram(guide, "index");
            if (trial % 4 == 0) await Task.Delay(length * random.NextDouble());
            else await WhileWritingAsync(guide, program, random);
            await program.KillAsync();
            if (guide.Leftovers.Any()) interrupted++;
            var now = guide.ServedVersionOrNull();
            Assert.True(now == served || now == trial, $"Trial {trial}: version {now} instead of {served} or {trial}.");
            served = now;
            if (trial % 3 != 0) continue; // else the next one is killed on top of what this one left
            Assert.Equal(trial, guide.BuiltVersion());
            Assert.Empty(guide.Leftovers);
            served = trial;
        }

        Assert.True(interrupted > 0, "No run was killed while it wrote, so nothing was tried.");
    }

    /// <summary>Of one that nobody disturbs; its catalog is version 0.</summary>
    private static async Task<TimeSpan> LengthOfRunAsync(SmallGuide guide)
    {
        guide.Write(version: 0);
        var watch = Stopwatch.StartNew();
        using var program = new GuideProgram(guide, "index");
        Assert.Equal(0, await program.EndAsync());
        return watch.Elapsed;
    }

    private static async Task WhileWritingAsync(SmallGuide guide, GuideProgram program, Random random)
    {
        while (!guide.Leftovers.Any() && !program.Process.HasExited) await Task.Delay(1);
        await Task.Delay(random.Next(150));
    }
}
