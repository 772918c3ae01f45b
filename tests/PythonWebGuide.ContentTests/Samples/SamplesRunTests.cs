namespace PythonWebGuide.ContentTests.Samples;

/// <summary>The code that the articles show is run, with current versions, each time. One thing after the other: each keeps both cores busy.</summary>
[Collection(InTurn)]
public sealed class SamplesRunTests
{
    public const string InTurn = "Samples in turn";

    [Fact]
    public void The_tests_of_every_sample_pass()
    {
        var (code, output, errors) = SampleEnvironment.RunSamples("test");
        Assert.True(code == 0, output + errors);
    }

    [Fact]
    public void The_output_that_articles_show_is_what_the_commands_print()
    {
        var (code, output, errors) = SampleEnvironment.RunSamples("outputs");
        Assert.True(code == 0, output + errors);
    }

    [Fact]
    public void The_code_that_articles_hold_themselves_can_be_read_in_its_language()
    {
        var (code, output, errors) = SampleEnvironment.RunSamples("fragments");
        Assert.True(code == 0, output + errors);
    }
}
