using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>The records that rows of the table lead to; each serves one office and, where it has an owner, belongs to the Ombudsman.</summary>
public sealed partial class Records(StaffData staff, TestData data, Office own)
{
    /// <summary>Whose record it is, where a right goes by institution.</summary>
    public const string Owner = Roles.Ombudsman;

    private readonly Dictionary<string, string> _standing = [];

    public static Func<Records, Task<string>> Person { get; } = async records => Number((await records.Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, records.Own)).Id);

    /// <summary>One with a published text and a draft in review that somebody else wrote.</summary>
    public static Func<Records, Task<string>> Article { get; } = async records => Number((await records.Data.WaitingArticleAsync(records.Own, records.Staff)).Id);

    public static Func<Records, Task<string>> Fact { get; } = async records => Number((await records.Data.PhoneAsync("22334455")).Id);

    public static Func<Records, Task<string>> Service { get; } = async records => Number((await records.OwnServiceAsync()).Id);

    /// <summary>The office itself: an empty form changes nothing of it.</summary>
    public static Func<Records, Task<string>> Office { get; } = records => Task.FromResult(Number(records.Own.Id));

    /// <summary>One that the offices of the test share with all others of their country.</summary>
    public static Func<Records, Task<string>> Journey { get; } = async records => Number(await records.Data.JourneyOfAsync(records.Own.Country));

    public static Func<Records, Task<string>> Synonym { get; } = async records => Number(await records.Data.SynonymAsync());

    public static Func<Records, Task<string>> Source { get; } = async records => Number(await records.Data.SourceAsync());

    public static Func<Records, Task<string>> Term { get; } = async records => Number(await records.Data.TermAsync());

    public static Func<Records, Task<string>> Institution { get; } = async records => Number(await records.Data.InstitutionAsync());

    public static Func<Records, Task<string>> Proposal { get; } = async records => Number(await records.Data.ProposalAsync((await records.OwnServiceAsync()).Id));

    /// <summary>A session that is over, with one registration.</summary>
    public static Func<Records, Task<string>> Training { get; } = async records => Number((await records.Data.HeldSessionAsync(records.Own, "Ana Prueba")).Id);

    public static Func<Records, Task<string>> Course { get; } = async records => Number((await records.Data.CourseAsync()).Id);

    public static Func<Records, Task<string>> Repair { get; } = async records => Number(await records.Data.RepairAsync(records.Own));

    private TestData Data => data;
    private StaffData Staff => staff;
    private Office Own => own;

    /// <param name="isFresh">True: a record that no other cell of the table asks for; it may be acted upon.</param>
    /// <returns>A path that the pattern matches.</returns>
    public async Task<string> PathToAsync(AccessTable.Row row, bool isFresh)
    {
        if (row.Record is not { } make)
        {
            return "/" + row.Pattern;
        }

        if (isFresh)
        {
            return Path(row, await make(this));
        }

        if (!_standing.TryGetValue(row.Pattern, out var key))
        {
            _standing[row.Pattern] = key = await make(this);
        }

        return Path(row, key);
    }


    private async Task<Service> OwnServiceAsync()
    {
        var service = await data.ServiceAsync();
        await data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(own.Id))!]));
        return service;
    }

    private static string Path(AccessTable.Row row, string key) =>
        "/" + Parameter().Replace(row.Pattern, match => match.Groups[1].Value switch { "language" => "es", "number" => "1", "kind" => "draft", _ => key });

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
