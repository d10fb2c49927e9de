using System.Globalization;
using System.Security.Claims;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Security;

/// <summary>A member of staff as claims, made anew for each request from what the database says now.</summary>
public static class StaffPrincipal
{
    internal const string LanguageClaim = "language";

    private const string SessionClaim = "session";
    private const string FactorClaim = "second-factor";
    private const string ProvedClaim = "proved";
    private const string OfficeClaim = "office";
    private const string InstitutionClaim = "institution";
    private const string FunctionClaim = "function";

    public static ClaimsPrincipal Of(StaffUser user, StaffSession session) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, Number(user.Id)),
        new(ClaimTypes.Name, user.Name),
        new(ClaimTypes.Role, user.Institution),
        new(ClaimTypes.Role, user.Function),
        new(InstitutionClaim, user.Institution),
        new(FunctionClaim, user.Function),
        new(LanguageClaim, user.Language),
        new(SessionClaim, Number(session.Id)),
        new(ProvedClaim, session.ProvedOn.ToString("O", CultureInfo.InvariantCulture)),
        .. session.HasSecondFactor ? [new Claim(FactorClaim, "yes")] : Array.Empty<Claim>(),
        .. user.Offices.Select(office => new Claim(OfficeClaim, Number(office.Id))),
    ], StaffCookie.Scheme));

    public static bool HasSecondFactor(this ClaimsPrincipal person) => person.HasClaim(FactorClaim, "yes");

    public static int StaffId(this ClaimsPrincipal person) => NumberOf(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static int SessionId(this ClaimsPrincipal person) => NumberOf(person.FindFirstValue(SessionClaim)!);

    public static DateTime? ProvedOn(this ClaimsPrincipal person) => person.FindFirstValue(ProvedClaim) is { } proved
        ? DateTime.ParseExact(proved, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    public static StaffMember Staff(this ClaimsPrincipal person) => new(
        person.StaffId(),
        person.FindFirstValue(ClaimTypes.Name)!,
        person.FindFirstValue(InstitutionClaim)!,
        person.FindFirstValue(FunctionClaim)!,
        [.. person.FindAll(OfficeClaim).Select(office => NumberOf(office.Value))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
