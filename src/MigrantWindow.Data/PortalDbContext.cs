using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MigrantWindow.Data.Changes;
using MigrantWindow.Data.Conversions;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Reminders;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data;

/// <summary>The portal's one model; each engine derives three lines from it for its own migrations.</summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityDbContext<StaffUser, StaffRole, int>(options), IDataProtectionKeyContext
{
    public DbSet<Language> Languages => Set<Language>();
    public DbSet<Institution> Institutions => Set<Institution>();
    public DbSet<SourceReference> Sources => Set<SourceReference>();
    public DbSet<Confirmation> Confirmations => Set<Confirmation>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<SisterWindow> SisterWindows => Set<SisterWindow>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleTranslation> ArticleTranslations => Set<ArticleTranslation>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<ServiceTranslation> ServiceTranslations => Set<ServiceTranslation>();
    public DbSet<Location> Locations => Set<Location>();
    public DbSet<Journey> Journeys => Set<Journey>();
    public DbSet<JourneyTranslation> JourneyTranslations => Set<JourneyTranslation>();
    public DbSet<GlossaryTerm> GlossaryTerms => Set<GlossaryTerm>();
    public DbSet<ReturnFigure> ReturnFigures => Set<ReturnFigure>();
    public DbSet<TrainingCourse> TrainingCourses => Set<TrainingCourse>();
    public DbSet<TrainingSession> TrainingSessions => Set<TrainingSession>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ConfirmationLink> ConfirmationLinks => Set<ConfirmationLink>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<StaffLink> StaffLinks => Set<StaffLink>();
    public DbSet<PasskeyChallenge> PasskeyChallenges => Set<PasskeyChallenge>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHead => Set<AuditHead>();
    public DbSet<CheckedLink> CheckedLinks => Set<CheckedLink>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Synonym> Synonyms => Set<Synonym>();
    public DbSet<FailedSearch> FailedSearches => Set<FailedSearch>();
    public DbSet<ContentChange> ContentChanges => Set<ContentChange>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<RepairTask> RepairTasks => Set<RepairTask>();
    public DbSet<ClosureAlert> ClosureAlerts => Set<ClosureAlert>();
    public DbSet<CountedPage> CountedPages => Set<CountedPage>();
    public DbSet<DailyViews> DailyViews => Set<DailyViews>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>What readers see is a matter of the time at which they ask.</summary>
    private DateTime Now => this.GetService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Identity reads its schema from the application's services; design tools and tests have none of their own.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        if (options.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            options.UseApplicationServiceProvider(IdentitySchema.Services);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        conventions.Properties<Situation>().HaveConversion<int>(); // flags are asked for bit by bit
        conventions.Properties<Audience>().HaveConversion<int>();
        conventions.Properties<Sectors>().HaveConversion<int>();
        conventions.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        conventions.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(PartialDate.MaxLength);
        conventions.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>();
        conventions.Properties<OpeningHours>().HaveConversion<OpeningHoursConverter>().HaveMaxLength(OpeningHours.MaxLength);
    }

    /// <summary>Saves all or nothing. Audit entries are numbered and chained in the same transaction as the act they tell of.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!AuditChain.IsWaitingIn(this))
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (Database.CurrentTransaction is not null)
        {
            await AuditChain.SealAsync(this, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            await AuditChain.SealAsync(this, cancellationToken);
            var saved = await base.SaveChangesAsync(false, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            ChangeTracker.AcceptAllChanges();
            return saved;
        });
    }

    /// <summary>Does an act that saves more than once, or that relies on what no other act may change meanwhile: all or nothing, and one after the other.
    /// It begins with nothing tracked, for the engine may ask to do it again.</summary>
    public Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken stop) =>
        this.GetService<TurnGate>().InTurnAsync(() => Database.CreateExecutionStrategy().ExecuteAsync(() => DoAsync(act, stop)), stop);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        model.Entity<Publication>().HasQueryFilter(QueryFilters.Published, p => p.VisibleFrom <= Now && (p.VisibleUntil == null || p.VisibleUntil > Now));
    }

    private async Task<T> DoAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(stop);
        await AuditChain.TakeAsync(this, stop);
        var result = await act();
        await transaction.CommitAsync(stop);
        return result;
    }
}
