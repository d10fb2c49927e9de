namespace MigrantWindow.Benchmarks;

/// <summary>From the start of the process to the first page, with a database that is there.</summary>
public static class StartTime
{
    private const double Limit = 1.5;
    private const int Rounds = 7;

    public static async Task MeasureAsync(PublishedProgram program)
    {
        var database = program.NewDatabase();
        double filled;
        using (var first = await program.StartAsync(database))
        {
            filled = first.Start.TotalSeconds;
        }

        List<double> seconds = [];
        for (var round = 0; round < Rounds; round++)
        {
            using var running = await program.StartAsync(database);
            seconds.Add(running.Start.TotalSeconds);
        }

        var table = new Table("Start to the first 200, seconds", "database", "fastest", "slowest", "median, limit");
        table.Add("none: made and filled", $"{filled:0.00}", $"{filled:0.00}", "-");
        table.Add("there", $"{seconds.Min():0.00}", $"{seconds.Max():0.00}", Table.AtMost(seconds.Order().ElementAt(Rounds / 2), Limit));
        table.Print();
    }
}
