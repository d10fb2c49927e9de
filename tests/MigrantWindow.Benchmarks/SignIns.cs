using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Benchmarks;

/// <summary>Wrong passwords for accounts that exist and that do not, in turns: neither time nor work may tell them apart. On a busy machine the medians of the
/// time are only as sure as the figure after ±, and the processor's time says more.</summary>
public static class SignIns
{
    private const double Limit = 2;
    private const int Rounds = 200;

    public static async Task MeasureAsync()
    {
        await using var app = new PortalApp();
        var form = await new StaffData(app).NewVisitor().OpenFormAsync("/account/sign-in");
        var kinds = await KindsAsync(app);
        var guesses = kinds.ToDictionary(kind => kind.Name, _ => new List<(double Time, double Cpu)>());

        for (var round = -3; round < Rounds; round++)
        {
            Random.Shared.Shuffle(kinds);
            foreach (var (name, email) in kinds)
            {
                var guess = await GuessAsync(form, email);
                if (round >= 0)
                {
                    guesses[name].Add(guess);
                }
            }

            app.Clock.Advance(TimeSpan.FromHours(1)); // or the throttle would answer
        }

        var (time, cpu) = (At(2, guesses["known"].Select(guess => guess.Time)), At(2, guesses["known"].Select(guess => guess.Cpu)));
        var table = new Table(
            $"Wrong password, milliseconds, median of {Rounds} in turns", "account", "time", "±", "difference to known", "CPU", "difference to known, limit");
        foreach (var (name, measured) in guesses)
        {
            var (times, cpus) = (measured.Select(guess => guess.Time).ToList(), measured.Select(guess => guess.Cpu));
            table.Add(
                name, Shown(At(2, times)), Shown(Notch(times)), Shown(At(2, times) - time), Shown(At(2, cpus)), Table.AtMost(Math.Abs(At(2, cpus) - cpu), Limit));
        }

        table.Print();
    }

    private static async Task<(string Name, string Email)[]> KindsAsync(PortalApp app)
    {
        var staff = new StaffData(app);
        var known = await staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var deactivated = await staff.StaffAsync(Roles.Iom, Roles.Administrator);
        await staff.DeactivateAsync(deactivated);
        var unset = await staff.StaffAsync(Roles.Iom, Roles.Administrator);
        await app.WithDatabaseAsync(db => db.Users.Where(user => user.Id == unset.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null)));
        return [("known", known.Email!), ("unknown", "nobody@example.org"), ("deactivated", deactivated.Email!), ("without password", unset.Email!)];
    }

    private static async Task<(double Time, double Cpu)> GuessAsync(HtmlForm form, string email)
    {
        form["Input.Email"] = email;
        form["Input.Password"] = "wrong horse battery staple";
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var response = await form.SubmitAsync();
        var (time, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
        return (int)response.StatusCode == 400 ? (time.TotalMilliseconds, used.TotalMilliseconds) : throw new InvalidOperationException($"The sign-in answered {(int)response.StatusCode}.");
    }

    private static double At(int quarter, IEnumerable<double> figures) => figures.Order().ElementAt(Rounds * quarter / 4);

    /// <summary>How far a median may be off (McGill, Tukey and Larsen, 1978).</summary>
    private static double Notch(IReadOnlyList<double> figures) => 1.57 * (At(3, figures) - At(1, figures)) / Math.Sqrt(Rounds);

    private static string Shown(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
