using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("PythonWebGuide.BrowserTests.Means.EndOfTests", "PythonWebGuide.BrowserTests")]

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>Stops the one site and the one browser after the last test; xunit 2 has no other place for that.</summary>
public sealed class EndOfTests : XunitTestFramework
{
    public EndOfTests(IMessageSink messages) : base(messages) => DisposalTracker.Add(new Everything());

    private sealed class Everything : IDisposable
    {
        public void Dispose()
        {
            Chromium.Stop();
            GuideServer.Stop();
        }
    }
}
