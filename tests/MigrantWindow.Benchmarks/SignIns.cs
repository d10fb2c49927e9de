using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Benchmarks;

/// <summary>Wrong passwords for accounts that exist and that do not, in turns: the time must not tell them apart.</summary>
public static class SignIns
{
    private const double Limit = 2;
    private const int Rounds = 200;

    public static async Task MeasureAsync()
    {
        await using var app = new PortalApp();
        var form = await new StaffData(app).NewVisitor().OpenFormAsync("/account/sign-in");
        var kinds = await KindsAsync(app);
        var times = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());

        for (var round = -3; round < Rounds; round++)
        {
            Random.Shared.Shuffle(kinds);
            foreach (var (name, email) in kinds)
            {
                var milliseconds = await GuessAsync(form, email);
                if (round >= 0)
                {
                    times[name].Add(milliseconds);
                }
            }

            app.Clock.Advance(TimeSpan.FromHours(1)); // or the throttle would answer
        }

        var known = Median(times["known"]);
        var table = new Table($"Wrong password, milliseconds, median of {Rounds} in turns", "account", "median", "quarter", "three quarters", "difference to known, limit");
        foreach (var (name, measured) in times)
        {
            table.Add(name, Shown(Median(measured)), Shown(measured.Order().ElementAt(Rounds / 4)), Shown(measured.Order().ElementAt(Rounds * 3 / 4)), Table.AtMost(Math.Abs(Median(measured) - known), Limit));
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

    private static async Task<double> GuessAsync(HtmlForm form, string email)
    {
        form["Input.Email"] = email;
        form["Input.Password"] = "wrong horse battery staple";
        var start = Stopwatch.GetTimestamp();
        using var response = await form.SubmitAsync();
        var time = Stopwatch.GetElapsedTime(start);
        return (int)response.StatusCode == 400 ? time.TotalMilliseconds : throw new InvalidOperationException($"The sign-in answered {(int)response.StatusCode}.");
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(Rounds / 2);

    private static string Shown(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
