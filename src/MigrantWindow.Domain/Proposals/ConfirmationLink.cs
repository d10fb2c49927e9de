using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Proposals;

/// <summary>A link by which somebody of an institution outside the portal confirms one thing, or says what should change: once, within two weeks.</summary>
public sealed class ConfirmationLink
{
    /// <summary>How many may ask about one thing in a day.</summary>
    public const int MostOfOneThing = 5;

    /// <summary>How many one person may send in a day.</summary>
    public const int MostOfOnePerson = 50;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private ConfirmationLink() { }

    public ConfirmationLink(string key, ProposalSubject subject, int subjectId, Institution institution, StaffMember madeBy, DateTime now)
    {
        (KeyHash, Subject, SubjectId, Institution) = (SecretKey.HashOf(key), subject, subjectId, institution);
        (MadeById, MadeOn, ExpiresOn) = (madeBy.Id, now, now + Lifetime);
    }

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";
    public ProposalSubject Subject { get; private set; }
    public int SubjectId { get; private set; }
    public int InstitutionId { get; private set; }

    /// <summary>In whose name the bearer speaks.</summary>
    public Institution Institution { get; private set; } = null!;
    public int MadeById { get; private set; }
    public DateTime MadeOn { get; private set; }
    public DateTime ExpiresOn { get; private set; }
    public DateTime? UsedOn { get; private set; }

    public StaffLinkState StateAt(DateTime now) => this switch
    {
        { UsedOn: not null } => StaffLinkState.Used,
        _ when now >= ExpiresOn => StaffLinkState.Expired,
        _ => StaffLinkState.Usable,
    };

    /// <exception cref="DomainException">The link was used before, or its time has passed.</exception>
    public void Use(DateTime now)
    {
        if (StateAt(now) != StaffLinkState.Usable)
        {
            throw new DomainException("The link works no more.");
        }

        UsedOn = now;
    }
}
