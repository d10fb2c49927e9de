using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;
using MigrantWindow.Web.Tests.Security;

namespace MigrantWindow.Web.Tests.Pages.Account;

/// <summary>The sign-in form in the hands of somebody who guesses.</summary>
public sealed class GuessingTests(SignInApp app) : IClassFixture<SignInApp>
{
    private const string Wrong = "wrong horse battery staple";

    private static int _networks;

    private readonly StaffData _staff = new(app);

    [Fact]
    public async Task Nothing_tells_whether_an_account_exists()
    {
        var known = await PersonAsync();
        var deactivated = await PersonAsync();
        await _staff.DeactivateAsync(deactivated);
        var unset = await PersonAsync();
        await app.WithDatabaseAsync(db => db.Users.Where(user => user.Id == unset.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null)));
        (string Email, string Password)[] kinds =
        [
            (known.Email!, Wrong), ("nobody@example.org", Wrong), (deactivated.Email!, Wrong), (unset.Email!, Wrong),
            ("nobody@example.org", StaffData.Password), (deactivated.Email!, StaffData.Password), (unset.Email!, StaffData.Password),
        ];
        var form = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");
        await GuessAsync(form, known.Email!, Wrong);

        List<string> answers = [];
        for (var round = 0; round < 3; round++)
        {
            foreach (var (email, password) in kinds)
            {
                var (hashes, commands) = (app.Hasher.Verified.Count, app.Commands);
                var page = await GuessAsync(form, email, password);
                answers.Add($"{app.Hasher.Verified.Count - hashes} hashes, {app.Commands - commands} commands\n{WhatItTells(page, email)}");
            }
        }

        Assert.StartsWith("1 hashes, 1 commands\n400", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Throttled_guesses_tell_no_more_than_others()
    {
        var known = await PersonAsync();
        var form = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");

        List<string> answers = [];
        foreach (var (email, password) in ((string, string)[])[(known.Email!, Wrong), ("nobody.else@example.org", Wrong), (known.Email!, StaffData.Password)])
        {
            var network = NewNetwork();
            for (var guess = 0; guess < 5; guess++)
            {
                await GuessAsync(form, email, Wrong, network);
            }

            var (hashes, commands) = (app.Hasher.Verified.Count, app.Commands);
            var page = await GuessAsync(form, email, password, network);
            answers.Add($"{app.Hasher.Verified.Count - hashes} hashes, {app.Commands - commands} commands\n{WhatItTells(page, email)}");
        }

        Assert.StartsWith("0 hashes, 1 commands\n429", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Thousands_of_guesses_from_other_networks_do_not_keep_a_known_device_out()
    {
        var ana = await PersonAsync();
        var stranger = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");
        var before = app.Hasher.Verified.Count;
        int guesses = 0, signedIn = 0;

        for (var minute = 0; minute < 60; minute++)
        {
            for (var guess = 0; guess < 35; guess++, guesses++)
            {
                await GuessAsync(stranger, ana.Email!, Wrong);
            }

            if (minute % 3 == 0)
            {
                var own = await app.VisitorWithDeviceOf(ana).OpenFormAsync("/account/sign-in");
                var page = await GuessAsync(own, ana.Email!, StaffData.Password);
                Assert.Equal(HttpStatusCode.Redirect, page.Status);
                signedIn++;
            }

            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((2100, 20), (guesses, signedIn));
        Assert.InRange(app.Hasher.Verified.Count - before - signedIn, 1, 60);
    }

    [Fact]
    public async Task Whoever_keeps_guessing_waits_longer_each_time()
    {
        var ana = await PersonAsync();
        var network = NewNetwork();
        var form = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await GuessAsync(form, ana.Email!, Wrong, network)).Status);
        }

        foreach (var (seconds, words) in ((int, string)[])[(30, "30 seconds"), (60, "60 seconds"), (120, "2 minutes"), (240, "4 minutes")])
        {
            var page = await GuessAsync(form, ana.Email!, StaffData.Password, network);
            Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
            Assert.Equal(TimeSpan.FromSeconds(seconds), page.Response.Headers.RetryAfter?.Delta);
            Assert.Contains(words, page.Errors, StringComparison.Ordinal);

            app.Clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Equal(HttpStatusCode.BadRequest, (await GuessAsync(form, ana.Email!, Wrong, network)).Status);
        }
    }

    [Fact]
    public async Task Few_passwords_are_hashed_at_once()
    {
        var forms = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _staff.NewVisitor().OpenFormAsync("/account/sign-in")));
        var before = app.Hasher.Verified.Count;

        await Task.WhenAll(forms.Select((form, n) => GuessAsync(form, $"nobody-{n}@example.org", Wrong)));

        Assert.Equal(12, app.Hasher.Verified.Count - before);
        Assert.InRange(app.Hasher.MostAtOnce, 1, HashingGate.Places);
    }

    [Fact]
    public async Task When_others_hash_for_two_seconds_the_next_is_told_to_come_back_and_loses_no_attempt()
    {
        var ana = await PersonAsync();
        var network = NewNetwork();
        var form = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");
        var places = await Task.WhenAll(Enumerable.Range(0, HashingGate.Places).Select(_ => app.Gate.EnterAsync(default)));

        List<HtmlPage> pages = [];
        for (var attempt = 0; attempt < 7; attempt++)
        {
            var answer = GuessAsync(form, ana.Email!, StaffData.Password, network);
            while (!answer.IsCompleted)
            {
                app.Clock.Advance(TimeSpan.FromMilliseconds(500));
                await Task.Yield();
            }

            pages.Add(await answer);
        }

        Array.ForEach(places, place => place.Dispose());

        Assert.All(pages, page =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.NotNull(page.Response.Headers.RetryAfter?.Delta);
            Assert.Contains("Try again", page.Errors, StringComparison.Ordinal);
        });
        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(form, ana.Email!, StaffData.Password, network)).Status);
    }

    [Fact]
    public async Task A_right_password_renews_an_old_hash()
    {
        var ana = await PersonAsync();
        var old = new PasswordHasher<StaffUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(ana, StaffData.Password);
        await app.WithDatabaseAsync(db => db.Users.Where(user => user.Id == ana.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, old)));

        var form = await _staff.NewVisitor().OpenFormAsync("/account/sign-in");
        await GuessAsync(form, ana.Email!, StaffData.Password);

        await app.WithDatabaseAsync(async db =>
        {
            var stored = await db.Users.Where(user => user.Id == ana.Id).Select(user => user.PasswordHash).SingleAsync();
            Assert.Equal(SignInApp.Iterations, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(stored!).AsSpan(5)));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_device_is_known_after_the_second_factor_and_not_before(bool hasSecondFactor)
    {
        var ana = await PersonAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;

        await scope.ServiceProvider.GetRequiredService<StaffSessions>().StartAsync(ana, hasSecondFactor, default);

        Assert.Equal(hasSecondFactor, http.Response.Headers.SetCookie.Any(cookie => cookie!.StartsWith("__Host-device=", StringComparison.Ordinal)));
    }

    private static string NewNetwork()
    {
        var number = Interlocked.Increment(ref _networks);
        return string.Create(CultureInfo.InvariantCulture, $"20.{number / 256}.{number % 256}.9");
    }

    /// <summary>Status, headers and body without what is always new: the time, and the words of the visitor.</summary>
    private static string WhatItTells(HtmlPage page, string email)
    {
        var headers = page.Response.Headers.Concat(page.Response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order();
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return $"{(int)page.Status}\n{string.Join('\n', headers)}\n{page.Source.Replace(token, "", StringComparison.Ordinal).Replace(email, "", StringComparison.Ordinal)}";
    }

    private static Task<HtmlPage> GuessAsync(HtmlForm form, string email, string password, string? network = null)
    {
        form["Input.Email"] = email;
        form["Input.Password"] = password;
        SignInApp.Move(form.Visitor, network ?? NewNetwork());
        return form.SubmitToPageAsync();
    }

    private Task<StaffUser> PersonAsync() => _staff.StaffAsync(Roles.Iom, Roles.Administrator);
}
