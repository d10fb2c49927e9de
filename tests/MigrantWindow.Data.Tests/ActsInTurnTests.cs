using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests;

public sealed class ActsInTurnTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_act_that_breaks_off_leaves_nothing_of_its_first_save(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        await Assert.ThrowsAsync<DomainException>(() => database.AskAsync(db => db.InTurnAsync<int>(async () =>
        {
            db.Add(new Language("qu", "Runa simi", "es-PE", false, 9));
            db.Add(new AuditEntry(null, AuditAction.SignedOut, "first", Now));
            await db.SaveChangesAsync();
            throw new DomainException("No further.");
        }, default)));

        Assert.Equal((0, 0L), await database.AskAsync(async db => (
            await db.Languages.CountAsync(language => language.Code == "qu"), (await db.AuditHead.SingleAsync()).Number)));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_one_act_read_no_other_changes_before_it_ends(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        var (entered, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Task.Run(() => ActAsync(database, async db =>
        {
            entered.SetResult();
            await mayGoOn.Task;
            db.Add(new AuditEntry(null, AuditAction.StaffInvited, "first", Now));
            await db.SaveChangesAsync();
            return true;
        }));
        await entered.Task;

        var second = Task.Run(() => ActAsync(database, db => db.AuditEntries.AnyAsync()));
        var ended = await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(500)));
        mayGoOn.SetResult();

        Assert.NotSame(second, ended);
        Assert.All(await Task.WhenAll(first, second), Assert.True);
    }

    private static Task<bool> ActAsync(TestDatabase database, Func<PortalDbContext, Task<bool>> act) =>
        database.AskAsync(db => db.InTurnAsync(() => act(db), default));
}
