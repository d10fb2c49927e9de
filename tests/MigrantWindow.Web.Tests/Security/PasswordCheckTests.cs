using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class PasswordCheckTests : IDisposable
{
    private const string Password = "el perro azul baila con la luna";

    private readonly StaffUser _user = new("Ana", "ana@example.org", "es", default);
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<TimeProvider>(new FakeTimeProvider())
        .AddPasswordSecurity().AddSingleton<CountingHasher>().AddSingleton<IPasswordHasher<StaffUser>>(provider => provider.GetRequiredService<CountingHasher>())
        .BuildServiceProvider();

    private PasswordCheck Check => _services.GetRequiredService<PasswordCheck>();
    private CountingHasher Hasher => _services.GetRequiredService<CountingHasher>();

    [Fact]
    public async Task A_password_is_kept_as_210000_rounds_of_HMAC_SHA_512()
    {
        await Check.SetAsync(_user, Password, default);

        var (version, prf, iterations) = HeadOf(_user.PasswordHash!);
        Assert.Equal((1, 2), (version, prf));
        Assert.True(iterations >= 210_000, $"{iterations} rounds");
    }

    [Fact]
    public async Task The_right_password_is_right_however_it_is_composed()
    {
        await Check.SetAsync(_user, "sen\u0303al u\u0301nica de noche", default);

        Assert.True(await Check.VerifyAsync(_user, "señal única de noche", default));
        Assert.False(await Check.VerifyAsync(_user, "senal unica de noche", default));
    }

    [Fact]
    public async Task Known_unknown_and_unset_accounts_take_one_hash_of_the_same_rounds()
    {
        await Check.SetAsync(_user, Password, default);
        var unset = new StaffUser("Eva", "eva@example.org", "es", default);
        Hasher.Verified.Clear();

        Assert.False(await Check.VerifyAsync(_user, "wrong", default));
        Assert.False(await Check.VerifyAsync(null, Password, default));
        Assert.False(await Check.VerifyAsync(unset, Password, default));

        Assert.Equal(3, Hasher.Verified.Count);
        Assert.Single(Hasher.Verified.Select(HeadOf).Distinct());
        Assert.Equal(1, Hasher.Made);
    }

    [Fact]
    public async Task An_older_hash_is_renewed_when_its_password_is_right_and_only_then()
    {
        var old = new PasswordHasher<StaffUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(_user, Password);
        _user.PasswordHash = old;

        Assert.False(await Check.VerifyAsync(_user, "wrong", default));
        Assert.Equal(old, _user.PasswordHash);
        Assert.True(await Check.VerifyAsync(_user, Password, default));

        Assert.Equal(Passwords.Iterations, HeadOf(_user.PasswordHash).Iterations);
        Assert.True(await Check.VerifyAsync(_user, Password, default));
        Assert.Equal(1, Hasher.Made);
    }

    [Fact]
    public async Task A_check_waits_for_a_place_at_the_gate()
    {
        var gate = _services.GetRequiredService<HashingGate>();
        var places = await Task.WhenAll(Enumerable.Range(0, HashingGate.Places).Select(_ => gate.EnterAsync(default)));

        var check = Check.VerifyAsync(null, Password, default);
        Assert.Empty(Hasher.Verified);
        Array.ForEach(places, place => place.Dispose());

        Assert.False(await check);
        Assert.Single(Hasher.Verified);
    }

    public void Dispose() => _services.Dispose();

    private static (int Version, int Prf, int Iterations) HeadOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return (bytes[0], BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)));
    }
}
