using Microsoft.AspNetCore.Identity;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Identity;

/// <summary>A member of staff: one institution, one function and, unless IOM, the offices they serve.</summary>
public sealed class StaffUser : IdentityUser<int>
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int PasskeysMax = 10;
    public const int PasskeyNameMaxLength = 64;

    /// <summary>One line, so that it breaks none where it is written.</summary>
    public const string NamePattern = @"\P{C}*";

    private readonly List<StaffRole> _roles = [];
    private readonly List<Office> _offices = [];

    private StaffUser() { }

    public StaffUser(string name, string email, string language, DateTime now)
    {
        (Name, Language, CreatedOn) = (name, language, now);
        (Email, UserName) = (email, email);
        NormalizedEmail = NormalizedUserName = email.Normalize().ToUpperInvariant();
        (SecurityStamp, LockoutEnabled) = (SecretKey.New(), false);
    }

    public string Name { get; private set; } = "";

    /// <summary>The language of their pages and mails.</summary>
    public string Language { get; private set; } = "";
    public DateTime CreatedOn { get; private set; }
    public DateTime? DeactivatedOn { get; private set; }

    /// <summary>The last time step whose code was used: a code counts once.</summary>
    public long LastTotpStep { get; private set; }

    public IReadOnlyList<StaffRole> Roles => _roles;
    public IReadOnlyList<Office> Offices => _offices;

    public string Institution => RoleAmong(Domain.Staff.Roles.Institutions);
    public string Function => RoleAmong(Domain.Staff.Roles.Functions);

    public StaffMember Member => new(Id, Name, Institution, Function, [.. _offices.Select(office => office.Id)]);

    /// <summary>Who they are at work, as the audit log says it.</summary>
    public string Assignment => string.Join(", ", [Institution, Function, .. _offices.Select(office => office.Slug).Order()]);

    /// <summary>Name and <see cref="Assignment"/>.</summary>
    public string Description => $"{Name}: {Assignment}";

    /// <exception cref="DomainException">Not one role of each axis, or the offices do not fit the institution.</exception>
    public void Assign(StaffRole institution, StaffRole function, IReadOnlyCollection<Office> offices)
    {
        if (!Domain.Staff.Roles.Institutions.Contains(institution.Name) || !Domain.Staff.Roles.Functions.Contains(function.Name))
        {
            throw new DomainException("A member of staff has one institution and one function.");
        }

        if (institution.Name == Domain.Staff.Roles.Iom != (offices.Count == 0))
        {
            throw new DomainException("IOM serves every office; everyone else names theirs.");
        }

        _roles.Clear();
        _roles.AddRange([institution, function]);
        _offices.Clear();
        _offices.AddRange(offices);
    }

    /// <exception cref="DomainException">It is their own place, or one that <see cref="Assign"/> refuses.</exception>
    public void Reassign(StaffMember by, StaffRole institution, StaffRole function, IReadOnlyCollection<Office> offices)
    {
        RefuseThemselves(by);
        Assign(institution, function, offices);
    }

    /// <summary>They followed the link that was sent to their address.</summary>
    public void Joined() => EmailConfirmed = true;

    /// <summary>What was given out for the old password holds no more.</summary>
    public void PasswordChanged() => SecurityStamp = SecretKey.New();

    public void Rename(string name, string language) => (Name, Language) = (name, language);

    /// <summary>A code of a new authenticator was right, and is used up by that.</summary>
    public void AuthenticatorProved(long step) => LastTotpStep = step;

    /// <exception cref="DomainException">It is they themselves.</exception>
    public void Deactivate(StaffMember by, DateTime now)
    {
        RefuseThemselves(by);
        DeactivatedOn ??= now;
    }

    public void Reactivate() => DeactivatedOn = null;

    private void RefuseThemselves(StaffMember by)
    {
        if (by.Id == Id)
        {
            throw new DomainException("Nobody changes their own rights.");
        }
    }

    private string RoleAmong(IReadOnlyList<string> axis) =>
        _roles.Select(role => role.Name!).SingleOrDefault(axis.Contains) ?? throw new DomainException("The member of staff has no role on one of the axes.");
}
