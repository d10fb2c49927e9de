namespace MigrantWindow.Testing;

/// <summary>Waits for what happens in the background.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <exception cref="TimeoutException">It was no for a minute.</exception>
    public static async Task IsAsync(Func<Task<bool>> condition, string what)
    {
        for (var waited = TimeSpan.Zero; !await condition(); waited += TimeSpan.FromMilliseconds(20))
        {
            if (waited > Patience)
            {
                throw new TimeoutException($"It never came about: {what}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public static Task IsAsync(Func<bool> condition, string what) => IsAsync(() => Task.FromResult(condition()), what);
}
