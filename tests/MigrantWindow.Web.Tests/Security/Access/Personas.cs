using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

public static class Personas
{
    private static readonly TimeSpan SixMinutes = TimeSpan.FromMinutes(6);

    /// <summary>Each role of the own and of the foreign office, and whoever is not staff, half signed in, signed in for long, or deactivated.</summary>
    public static async Task<IReadOnlyList<Persona>> AllAsync(StaffData staff, Office own, Office foreign)
    {
        List<Persona> people = [new("Nobody", null, false, false, false, () => Task.FromResult(staff.NewVisitor()))];
        foreach (var (institution, function) in Roles.Institutions.SelectMany(institution => Roles.Functions.Select(function => (institution, function))))
        {
            foreach (var office in institution == Roles.Iom ? (Office?[])[null] : [own, foreign])
            {
                var user = await staff.StaffAsync(institution, function, office is null ? [] : [office]);
                var name = $"{institution} {function} {(office is null ? "" : office == own ? "of the office" : "of another office")}";
                people.Add(new(name, user.Member, true, true, office == own, () => staff.SignedInAsync(user)));
                people.Add(new($"{name}, signed in six minutes ago", user.Member, true, false, office == own, () => staff.SignedInAsync(user, ago: SixMinutes)));
                people.Add(new($"{name}, password only", user.Member, false, true, office == own, () => staff.SignedInAsync(user, hasSecondFactor: false)));
            }
        }

        var gone = await staff.StaffAsync(Roles.Iom, Roles.Administrator);
        await staff.DeactivateAsync(gone);
        people.Add(new("Deactivated", null, true, true, true, () => staff.SignedInAsync(gone)));
        return people;
    }
}
