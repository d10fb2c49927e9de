using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Somebody signed up: a person, or an institution for several of its people. <see cref="TrainingSession"/> decides whether they have seats.</summary>
public sealed class Registration
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = OutgoingMail.AddressMaxLength;
    public const int InstitutionMaxLength = 160;
    public const int MunicipalityMaxLength = 80;
    public const int SeatsMax = 50;

    private readonly List<Participant> _participants = [];

    private Registration() { }

    internal Registration(int number, SignUp form, DateTime now)
    {
        RefuseUnlessFit(form);
        (Number, Submission, Language, ContactName, Email, Institution) = (number, form.Submission, form.Language, form.Name, form.Email, form.Institution);
        (Sector, Municipality, RegisteredOn, DecidedOn) = (form.Sector, form.Municipality, now, now);
        Resize(form.Seats);
        if (form.Institution is null)
        {
            _participants[0].Is(form.Name, form.Sex, form.Age);
        }
    }

    public int Id { get; private set; }
    public int SessionId { get; private set; }

    /// <summary>1, 2, 3 … in the order in which people signed up.</summary>
    public int Number { get; private set; }
    public Guid Submission { get; private set; }
    public string Language { get; private set; } = "";
    public string ContactName { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Institution { get; private set; }
    public Sectors Sector { get; private set; }
    public string? Municipality { get; private set; }
    public int Seats { get; private set; }
    public RegistrationState State { get; private set; }
    public DateTime RegisteredOn { get; private set; }
    public DateTime DecidedOn { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>It had seats at some time, so that calendars know of the session.</summary>
    public bool HadSeats { get; private set; }

    /// <summary>Of the key in the link that its owner got; nothing once they erased their data.</summary>
    public string? KeyHash { get; private set; }

    /// <summary>The same key, encrypted: later mails need it.</summary>
    public string? ProtectedKey { get; private set; }
    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>One a seat, named or not.</summary>
    public IReadOnlyList<Participant> Participants => _participants;

    /// <summary>Neither declined nor cancelled.</summary>
    public bool IsOpen => State.IsOpen();

    public void OpenWith(string key, string protectedKey) => (KeyHash, ProtectedKey) = (SecretKey.HashOf(key), protectedKey);

    /// <summary>Says who sits on a seat, now or later.</summary>
    /// <exception cref="DomainException">There is no such seat, or the person is a minor.</exception>
    public void NameParticipant(int number, string? name, Sex? sex, AgeBand? age)
    {
        RefuseUnlessOpen();
        var seat = _participants.SingleOrDefault(participant => participant.Number == number) ?? throw new DomainException("There is no such seat.");
        seat.Is(name, sex, age);
        Version = Guid.NewGuid();
    }

    /// <summary>Nothing of it says any more who they are; that somebody took part stays in the totals.</summary>
    public void Erase()
    {
        (ContactName, Email, Institution, Reason, KeyHash, ProtectedKey, Version) = ("", null, null, null, null, null, Guid.NewGuid());
        _participants.ForEach(participant => participant.Forget());
    }

    internal void Become(RegistrationState state, DateTime now, string? reason = null)
    {
        (State, DecidedOn, Reason, Version) = (state, now, reason, Guid.NewGuid());
        HadSeats |= state == RegistrationState.Confirmed;
    }

    /// <summary>Gives up the last seats, those without a name first, or adds nameless ones.</summary>
    internal void Resize(int seats)
    {
        while (_participants.Count > seats)
        {
            _participants.Remove(_participants.OrderBy(participant => participant.Name is null).ThenBy(participant => participant.Number).Last());
        }

        while (_participants.Count < seats)
        {
            _participants.Add(new Participant(_participants.Select(participant => participant.Number).DefaultIfEmpty().Max() + 1));
        }

        (Seats, Version) = (seats, Guid.NewGuid());
    }

    internal void RefuseUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new DomainException("This registration was cancelled or declined.");
        }
    }

    internal void RefuseUnless(RegistrationState state)
    {
        if (State != state)
        {
            throw new DomainException("Somebody else has decided about this registration meanwhile.");
        }
    }

    private static void RefuseUnlessFit(SignUp form)
    {
        if (PersonName.Clean(form.Name) != form.Name || form.Name.Length > NameMaxLength || form.Institution?.Length > InstitutionMaxLength || form.Municipality?.Length > MunicipalityMaxLength || form.Email?.Length > EmailMaxLength)
        {
            throw new DomainException("A name is one line of {0} characters at most.", NameMaxLength);
        }

        if (form.Institution is null && (form.Seats != 1 || form.Age == AgeBand.Under18))
        {
            throw new DomainException("People under 18 and groups are signed up by their institution.");
        }

        if (form.Sector is not (Sectors.CivilServants or Sectors.CivilSociety or Sectors.Schools))
        {
            throw new DomainException("Choose one sector.");
        }
    }
}
