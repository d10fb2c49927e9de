using MigrantWindow.Benchmarks;

// Without words everything is measured; else only what they name: cache, render, search, sign-in, slow, start, weight.
var wanted = args.Length == 0 ? ["cache", "render", "search", "sign-in", "slow", "start", "weight"] : args;
Directory.SetCurrentDirectory(AppContext.BaseDirectory); // where the test host looks for the portal's content root
Console.WriteLine($"{Environment.ProcessorCount} processors, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before the first measure");

if (wanted.Contains("cache"))
{
    await CachedPages.MeasureAsync();
}

if (wanted.Contains("search"))
{
    await Searches.MeasureAsync();
}

if (wanted.Contains("sign-in"))
{
    await SignIns.MeasureAsync();
}

if (wanted.Intersect(["render", "slow", "start", "weight"]).Any())
{
    using var program = await PublishedProgram.PublishAsync();
    if (wanted.Contains("start"))
    {
        await StartTime.MeasureAsync(program);
    }

    if (wanted.Contains("weight"))
    {
        await PageWeights.MeasureAsync(program);
    }

    if (wanted.Contains("slow"))
    {
        await SlowSignal.MeasureAsync(program);
    }

    if (wanted.Contains("render"))
    {
        await RenderedPages.MeasureAsync(program);
    }
}
