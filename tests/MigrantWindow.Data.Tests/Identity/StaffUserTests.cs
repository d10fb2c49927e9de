using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Tests.Identity;

public sealed class StaffUserTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly StaffMember Manager = new(7, "Eva", Roles.Iom, Roles.Administrator, []);
    private static readonly Office Office = new("somewhere", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3);

    [Fact]
    public void A_person_has_one_role_on_each_axis_and_offices_unless_IOM()
    {
        var person = NewPerson();

        Assert.Throws<DomainException>(() => person.Assign(Role(Roles.Iom), Role(Roles.Ombudsman), []));
        Assert.Throws<DomainException>(() => person.Assign(Role(Roles.Administrator), Role(Roles.Iom), []));
        Assert.Throws<DomainException>(() => person.Assign(Role(Roles.Iom), Role(Roles.Caseworker), [Office]));
        Assert.Throws<DomainException>(() => person.Assign(Role(Roles.Municipality), Role(Roles.Caseworker), []));

        person.Assign(Role(Roles.Municipality), Role(Roles.Caseworker), [Office]);
        Assert.Equal("Ana: Municipality, Caseworker, somewhere", person.Description);
    }

    [Fact]
    public void Nobody_reassigns_or_deactivates_themselves()
    {
        var person = NewPerson();
        var oneself = Manager with { Id = person.Id };

        Assert.Throws<DomainException>(() => person.Reassign(oneself, Role(Roles.Iom), Role(Roles.Administrator), []));
        Assert.Throws<DomainException>(() => person.Deactivate(oneself, Now));
        Assert.Null(person.DeactivatedOn);
    }

    [Fact]
    public void Whoever_is_deactivated_stays_so_since_the_first_time_until_activated_again()
    {
        var person = NewPerson();

        person.Deactivate(Manager, Now);
        person.Deactivate(Manager, Now.AddDays(1));
        Assert.Equal(Now, person.DeactivatedOn);

        person.Reactivate();
        Assert.Null(person.DeactivatedOn);
    }

    [Fact]
    public void An_address_is_looked_up_however_it_is_written()
    {
        var person = new StaffUser("Ana", "Ana.Ni\u006e\u0303o@Example.org", "es", Now);

        Assert.Equal(("ANA.NIÑO@EXAMPLE.ORG", "ANA.NIÑO@EXAMPLE.ORG"), (person.NormalizedEmail, person.NormalizedUserName));
        Assert.False(person.EmailConfirmed);
    }

    [Fact]
    public void A_new_password_takes_back_what_was_given_out_for_the_old_one()
    {
        var person = NewPerson();
        var stamp = person.SecurityStamp;

        person.PasswordChanged();

        Assert.NotEqual(stamp, person.SecurityStamp);
    }

    private static StaffUser NewPerson() => new("Ana", "ana@example.org", "es", Now);

    private static StaffRole Role(string name) => new(name);
}
