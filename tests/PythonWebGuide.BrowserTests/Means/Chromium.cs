namespace PythonWebGuide.BrowserTests.Means;

/// <summary>One headless Chromium for all tests, which ends with their process. Readers share it, each with a context of its own.</summary>
internal static class Chromium
{
    private const string Packages = "chromium chromium-headless-shell";
    private static readonly string[] WithWindows = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>Nothing that a browser does for itself disturbs what is measured.</summary>
    private static readonly string[] Quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly Lazy<Task<IPlaywright>> Playwright = new(Microsoft.Playwright.Playwright.CreateAsync);
    private static readonly Lazy<Task<IBrowser>> Running = new(LaunchAsync);

    public static Task<IBrowser> BrowserAsync() => Running.Value;

    /// <summary>A Chromium whose profile refuses all cookies and storage, as a reader sets it; one without windows does not know such settings.</summary>
    public static async Task<IBrowserContext> RefusingCookiesAsync(Uri address, string profile)
    {
        Directory.CreateDirectory(Path.Combine(profile, "Default"));
        await File.WriteAllTextAsync(Path.Combine(profile, "Default", "Preferences"), """{ "profile": { "default_content_setting_values": { "cookies": 2 } } }""");
        return await (await Playwright.Value).Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = await Installed.FindAsync("CHROME_PATH", Packages, WithWindows),
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Quiet,
            BaseURL = address.ToString(),
        });
    }

    private static async Task<IBrowser> LaunchAsync() => await (await Playwright.Value).Chromium.LaunchAsync(new()
    {
        // Where there is one without windows, it is that: an ordinary one prepares them for each reader, though nobody sees them.
        ExecutablePath = await Installed.FindAsync("CHROME_PATH", Packages, ["chromium-headless-shell", .. WithWindows]),
        ChromiumSandbox = !Environment.IsPrivilegedProcess, // root cannot have it
        Args = Quiet,
    });
}
