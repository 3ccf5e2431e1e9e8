using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "added_holidays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Added_At = table.Column<long>(type: "bigint", nullable: true),
                    Added_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Added_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Proposed_At = table.Column<long>(type: "bigint", nullable: false),
                    Proposed_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Proposed_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Withdrawn_At = table.Column<long>(type: "bigint", nullable: true),
                    Withdrawn_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_added_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversation_references",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConversationId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TenantId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BotId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AccountId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MeetingId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DistrictId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WelcomedAt = table.Column<long>(type: "bigint", nullable: true),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false),
                    GoneAt = table.Column<long>(type: "bigint", nullable: true),
                    GoneBecause = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversation_references", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "escrowed_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Recovery = table.Column<byte[]>(type: "bytea", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escrowed_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NoticeExtendedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RedeliberationExtendedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    PlanNotices = table.Column<int>(type: "integer", nullable: false),
                    DistrictId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    MeetingStartsAt = table.Column<long>(type: "bigint", nullable: false),
                    MeetingEndsAt = table.Column<long>(type: "bigint", nullable: false),
                    DocumentsDue = table.Column<DateOnly>(type: "date", nullable: false),
                    Baseline = table.Column<DateOnly>(type: "date", nullable: false),
                    FactCheckLastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Carried = table.Column<string>(type: "text", nullable: false, defaultValueSql: "'[]'"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    CarriedBy_At = table.Column<long>(type: "bigint", nullable: true),
                    CarriedBy_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CarriedBy_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Finalized_At = table.Column<long>(type: "bigint", nullable: true),
                    Finalized_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Finalized_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlanNotice_At = table.Column<long>(type: "bigint", nullable: true),
                    PlanNotice_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlanNotice_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResultsShared_At = table.Column<long>(type: "bigint", nullable: true),
                    ResultsShared_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ResultsShared_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "gatherings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DistrictId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    Cancelled_At = table.Column<long>(type: "bigint", nullable: true),
                    Cancelled_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Cancelled_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Time_EndsAt = table.Column<long>(type: "bigint", nullable: true),
                    Time_StartsAt = table.Column<long>(type: "bigint", nullable: true),
                    Time_WholeDay = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gatherings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "invitation_tries",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Wrong = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation_tries", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "panel_proposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Placements = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    Adopted_At = table.Column<long>(type: "bigint", nullable: true),
                    Adopted_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Adopted_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Built_At = table.Column<long>(type: "bigint", nullable: false),
                    Built_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Built_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EnglishName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DeputyId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_acknowledgements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_acknowledgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Holidays = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LoadedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TakenAs = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_received_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rehearsal_clock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Ticks = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsal_clock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_settings",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Silenced = table.Column<string>(type: "text", nullable: false),
                    AwayUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_settings", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Dialog = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastChange = table.Column<long>(type: "bigint", nullable: false),
                    ReferenceId = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_conversations_conversation_references_ReferenceId",
                        column: x => x.ReferenceId,
                        principalTable: "conversation_references",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appeal_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Arguments = table.Column<string>(type: "text", nullable: false),
                    Relief = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    Edited_At = table.Column<long>(type: "bigint", nullable: true),
                    Edited_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Edited_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeal_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    State = table.Column<string>(type: "text", nullable: false),
                    Ground = table.Column<string>(type: "text", nullable: false),
                    Items = table.Column<string>(type: "text", nullable: false),
                    Argument = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Relief = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, defaultValueSql: "''"),
                    Panel = table.Column<string>(type: "text", nullable: false, defaultValue: "SamePanel"),
                    Members = table.Column<string>(type: "text", nullable: false, defaultValueSql: "''"),
                    Proposals = table.Column<string>(type: "text", nullable: false),
                    Decisions = table.Column<string>(type: "text", nullable: false),
                    Replies = table.Column<string>(type: "text", nullable: false, defaultValueSql: "''"),
                    Figures = table.Column<string>(type: "text", nullable: false, defaultValueSql: "''"),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true),
                    NotifiedStands = table.Column<bool>(type: "boolean", nullable: false),
                    Argued = table.Column<string>(type: "text", nullable: true),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Decided_At = table.Column<long>(type: "bigint", nullable: true),
                    Decided_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Decided_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Filed_At = table.Column<long>(type: "bigint", nullable: false),
                    Filed_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Filed_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Judged_At = table.Column<long>(type: "bigint", nullable: true),
                    Judged_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Judged_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Opened_At = table.Column<long>(type: "bigint", nullable: true),
                    Opened_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Opened_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn_At = table.Column<long>(type: "bigint", nullable: true),
                    Withdrawn_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withdrawn_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeals_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<int>(type: "integer", nullable: true),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sealed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_audit_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Closed_At = table.Column<long>(type: "bigint", nullable: true),
                    Closed_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Closed_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Opened_At = table.Column<long>(type: "bigint", nullable: false),
                    Opened_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Opened_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "date_changes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Item = table.Column<string>(type: "text", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Done_At = table.Column<long>(type: "bigint", nullable: true),
                    Done_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Done_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    From_EndsAt = table.Column<long>(type: "bigint", nullable: true),
                    From_StartsAt = table.Column<long>(type: "bigint", nullable: true),
                    From_WholeDay = table.Column<bool>(type: "boolean", nullable: true),
                    Proposed_At = table.Column<long>(type: "bigint", nullable: false),
                    Proposed_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Proposed_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    To_EndsAt = table.Column<long>(type: "bigint", nullable: true),
                    To_StartsAt = table.Column<long>(type: "bigint", nullable: true),
                    To_WholeDay = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_date_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_date_changes_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Anchor = table.Column<DateOnly>(type: "date", nullable: true),
                    BeganAt = table.Column<long>(type: "bigint", nullable: false),
                    ReplacedAt = table.Column<long>(type: "bigint", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    Extended_At = table.Column<long>(type: "bigint", nullable: true),
                    Extended_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Extended_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deadlines_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    Editor_At = table.Column<long>(type: "bigint", nullable: true),
                    Editor_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Editor_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_discussions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PartId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SetNumber = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    AfterSteps = table.Column<int>(type: "integer", nullable: false),
                    Replaces = table.Column<bool>(type: "boolean", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    File_At = table.Column<long>(type: "bigint", nullable: true),
                    File_Bytes = table.Column<long>(type: "bigint", nullable: true),
                    File_Id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    File_Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    File_Sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Received_At = table.Column<long>(type: "bigint", nullable: false),
                    Received_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Received_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_versions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exclusion_requests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsGranted = table.Column<bool>(type: "boolean", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Decided_At = table.Column<long>(type: "bigint", nullable: true),
                    Decided_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Decided_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Requested_At = table.Column<long>(type: "bigint", nullable: false),
                    Requested_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Requested_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exclusion_requests_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fact_remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IndicatorNumber = table.Column<int>(type: "integer", nullable: false),
                    Right = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Accepted = table.Column<bool>(type: "boolean", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Answered_At = table.Column<long>(type: "bigint", nullable: true),
                    Answered_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Answered_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Made_At = table.Column<long>(type: "bigint", nullable: false),
                    Made_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Made_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fact_remarks_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "former_seats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Declared_At = table.Column<long>(type: "bigint", nullable: true),
                    Declared_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Declared_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Left_At = table.Column<long>(type: "bigint", nullable: false),
                    Left_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Left_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Recusal_At = table.Column<long>(type: "bigint", nullable: true),
                    Recusal_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Recusal_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_former_seats_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Terms_Common = table.Column<bool>(type: "boolean", nullable: false),
                    Terms_Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Terms_Number = table.Column<int>(type: "integer", nullable: false),
                    Terms_Weight = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goals_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grade_sheets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Inputs = table.Column<string>(type: "text", nullable: false),
                    Sources = table.Column<string>(type: "text", nullable: true),
                    Total = table.Column<string>(type: "text", nullable: false),
                    Rounded = table.Column<int>(type: "integer", nullable: false),
                    Band = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublicHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SupersededAt = table.Column<long>(type: "bigint", nullable: true),
                    SupersededBy = table.Column<string>(type: "text", nullable: true),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Confirmed_At = table.Column<long>(type: "bigint", nullable: true),
                    Confirmed_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confirmed_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Issued_At = table.Column<long>(type: "bigint", nullable: false),
                    Issued_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Issued_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Superseded_At = table.Column<long>(type: "bigint", nullable: true),
                    Superseded_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Superseded_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grade_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grade_sheets_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    State = table.Column<string>(type: "text", nullable: false),
                    CommonGoals = table.Column<string>(type: "text", nullable: false),
                    CommonGoalsVersion = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_indicator_agreements_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Parts = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<decimal>(type: "numeric", nullable: true),
                    Second = table.Column<decimal>(type: "numeric", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SiteChecks = table.Column<string>(type: "text", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Entered_At = table.Column<long>(type: "bigint", nullable: true),
                    Entered_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Entered_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Terms_Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Terms_Kind = table.Column<string>(type: "text", nullable: false),
                    Terms_Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Terms_Number = table.Column<int>(type: "integer", nullable: false),
                    Terms_Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Terms_Target = table.Column<decimal>(type: "numeric", nullable: false),
                    Terms_Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Terms_Weight = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_indicators_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "interview_notes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Goal = table.Column<int>(type: "integer", nullable: true),
                    Question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Written_At = table.Column<long>(type: "bigint", nullable: false),
                    Written_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Written_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interview_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interview_notes_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_turns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    Goal = table.Column<int>(type: "integer", nullable: true),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Done_At = table.Column<long>(type: "bigint", nullable: false),
                    Done_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Done_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_turns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_turns_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_seats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Confirmed_At = table.Column<long>(type: "bigint", nullable: true),
                    Confirmed_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confirmed_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Declared_At = table.Column<long>(type: "bigint", nullable: true),
                    Declared_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Declared_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Pledged_At = table.Column<long>(type: "bigint", nullable: true),
                    Pledged_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Pledged_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Recusal_At = table.Column<long>(type: "bigint", nullable: true),
                    Recusal_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Recusal_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_seats_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    TypedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    Proposal = table.Column<byte[]>(type: "bytea", nullable: true),
                    ProposalVersion = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_paper_entries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Goal = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MayBeNamed = table.Column<bool>(type: "boolean", nullable: false),
                    Answered_At = table.Column<long>(type: "bigint", nullable: true),
                    Answered_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Answered_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Chosen_At = table.Column<long>(type: "bigint", nullable: false),
                    Chosen_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Chosen_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Released_At = table.Column<long>(type: "bigint", nullable: true),
                    Released_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Released_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_practices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_practices_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Came_At = table.Column<long>(type: "bigint", nullable: false),
                    Came_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Came_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Left_At = table.Column<long>(type: "bigint", nullable: true),
                    Left_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Left_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_presences_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_sheets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsSubmitted = table.Column<bool>(type: "boolean", nullable: false),
                    AgreedVersion = table.Column<int>(type: "integer", nullable: false),
                    Ratings = table.Column<string>(type: "text", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    SavedAt = table.Column<long>(type: "bigint", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Paper_First = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Paper_Second = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rating_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rating_sheets_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminder_deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Offset = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DeadlineId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    ActivityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminder_deliveries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Saved_At = table.Column<long>(type: "bigint", nullable: true),
                    Saved_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Saved_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    State = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    FollowUps = table.Column<string>(type: "text", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_corrections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    IndicatorNumber = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<decimal>(type: "numeric", nullable: true),
                    Second = table.Column<decimal>(type: "numeric", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Replaced = table.Column<bool>(type: "boolean", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Confirmed_At = table.Column<long>(type: "bigint", nullable: true),
                    Confirmed_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confirmed_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Proposed_At = table.Column<long>(type: "bigint", nullable: false),
                    Proposed_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Proposed_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_corrections_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    IndicatorNumber = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<decimal>(type: "numeric", nullable: true),
                    Second = table.Column<decimal>(type: "numeric", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    SiteCheck_On = table.Column<DateOnly>(type: "date", nullable: true),
                    SiteCheck_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_entries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result_notices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    GradeNumber = table.Column<int>(type: "integer", nullable: false),
                    TextVersion = table.Column<int>(type: "integer", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    OpensAppeal = table.Column<bool>(type: "boolean", nullable: false),
                    Receipts = table.Column<string>(type: "text", nullable: false, defaultValueSql: "''"),
                    AppealLastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    ByCity_At = table.Column<long>(type: "bigint", nullable: false),
                    ByCity_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ByCity_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReceivedByConsortium_At = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedByConsortium_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReceivedByConsortium_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReceivedByOfficer_At = table.Column<long>(type: "bigint", nullable: true),
                    ReceivedByOfficer_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReceivedByOfficer_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToConsortium_At = table.Column<long>(type: "bigint", nullable: true),
                    ToConsortium_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToConsortium_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_result_notices_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "self_assessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PartId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Saved_At = table.Column<long>(type: "bigint", nullable: false),
                    Saved_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Saved_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_self_assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_self_assessments_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    Asked_At = table.Column<long>(type: "bigint", nullable: true),
                    Asked_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Asked_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_submissions_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gathering_records",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Attended = table.Column<string>(type: "text", nullable: false),
                    Others = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GatheringId = table.Column<int>(type: "integer", nullable: false),
                    Agreed_At = table.Column<long>(type: "bigint", nullable: false),
                    Agreed_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Agreed_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gathering_records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_gathering_records_gatherings_GatheringId",
                        column: x => x.GatheringId,
                        principalTable: "gatherings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_bindings",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_bindings", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_account_bindings_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CodeHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ById = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    AccountId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invitations_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false),
                    DistrictId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true),
                    SeatId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roles_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    ReceivedFileId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_files_conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConversationId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ActivityId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Change = table.Column<long>(type: "bigint", nullable: false),
                    FromBot = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    ClientActivityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_messages_conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "redeliberation_answers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Revised = table.Column<string>(type: "text", nullable: false),
                    Votes = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    AppealId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redeliberation_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_redeliberation_answers_appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DeadlineId = table.Column<int>(type: "integer", nullable: false),
                    Offset = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminders_deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "common_text_answers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: false),
                    DiscussionId = table.Column<int>(type: "integer", nullable: false),
                    Answered_At = table.Column<long>(type: "bigint", nullable: false),
                    Answered_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Answered_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_text_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_text_answers_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "common_texts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedGoal = table.Column<int>(type: "integer", nullable: false),
                    Goals = table.Column<string>(type: "text", nullable: false),
                    DiscussionId = table.Column<int>(type: "integer", nullable: false),
                    Made_At = table.Column<long>(type: "bigint", nullable: false),
                    Made_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Made_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_common_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_common_texts_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minority_opinions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SeatId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Goal = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    DiscussionId = table.Column<int>(type: "integer", nullable: false),
                    Written_At = table.Column<long>(type: "bigint", nullable: false),
                    Written_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Written_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_minority_opinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_minority_opinions_discussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "discussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: false),
                    Party = table.Column<string>(type: "text", nullable: false),
                    Proposal = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    AgreementId = table.Column<int>(type: "integer", nullable: false),
                    Made_At = table.Column<long>(type: "bigint", nullable: false),
                    Made_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Made_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Settled_At = table.Column<long>(type: "bigint", nullable: true),
                    Settled_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Settled_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sheet_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sheet_remarks_indicator_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "indicator_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Indicators = table.Column<string>(type: "text", nullable: false),
                    Goals = table.Column<string>(type: "text", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    Remark = table.Column<int>(type: "integer", nullable: true),
                    AgreementId = table.Column<int>(type: "integer", nullable: false),
                    Frozen_At = table.Column<long>(type: "bigint", nullable: true),
                    Frozen_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Frozen_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Made_At = table.Column<long>(type: "bigint", nullable: true),
                    Made_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Made_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByCity_At = table.Column<long>(type: "bigint", nullable: true),
                    SignedByCity_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByCity_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByConsortium_At = table.Column<long>(type: "bigint", nullable: true),
                    SignedByConsortium_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByConsortium_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByDistrict_At = table.Column<long>(type: "bigint", nullable: true),
                    SignedByDistrict_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SignedByDistrict_Words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sheet_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sheet_versions_indicator_agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "indicator_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    ReportId = table.Column<int>(type: "integer", nullable: false),
                    Made_At = table.Column<long>(type: "bigint", nullable: false),
                    Made_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Made_Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Struck_At = table.Column<long>(type: "bigint", nullable: true),
                    Struck_By = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Struck_Words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Topic_Kind = table.Column<string>(type: "text", nullable: false),
                    Topic_Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Topic_Number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_improvements_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FromChat = table.Column<bool>(type: "boolean", nullable: false),
                    WasProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    GradeNumber = table.Column<int>(type: "integer", nullable: false),
                    ReportId = table.Column<int>(type: "integer", nullable: false),
                    File_At = table.Column<long>(type: "bigint", nullable: false),
                    File_Bytes = table.Column<long>(type: "bigint", nullable: false),
                    File_Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    File_Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    File_Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HandedIn_At = table.Column<long>(type: "bigint", nullable: false),
                    HandedIn_By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HandedIn_Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_versions_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    ReferenceId = table.Column<int>(type: "integer", nullable: false),
                    RecipientId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ThreadId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    Change = table.Column<long>(type: "bigint", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deliveries_conversation_references_ReferenceId",
                        column: x => x.ReferenceId,
                        principalTable: "conversation_references",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deliveries_messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_bindings_PersonId",
                table: "account_bindings",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_added_holidays_Date",
                table: "added_holidays",
                column: "Date",
                unique: true,
                filter: "\"Added_At\" IS NOT NULL AND \"Withdrawn_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_appeal_drafts_EvaluationId",
                table: "appeal_drafts",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_appeals_EvaluationId",
                table: "appeals",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_EvaluationId",
                table: "audit",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_EvaluationId_Number",
                table: "ballots",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_common_text_answers_DiscussionId_SeatId_Version",
                table: "common_text_answers",
                columns: new[] { "DiscussionId", "SeatId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_common_texts_DiscussionId_Number",
                table: "common_texts",
                columns: new[] { "DiscussionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_AccountId",
                table: "conversation_references",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_ConversationId",
                table: "conversation_references",
                column: "ConversationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversation_references_DistrictId",
                table: "conversation_references",
                column: "DistrictId",
                filter: "\"DistrictId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_PersonId",
                table: "conversations",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ReferenceId",
                table: "conversations",
                column: "ReferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_date_changes_EvaluationId",
                table: "date_changes",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_EvaluationId",
                table: "deadlines",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_failed",
                table: "deliveries",
                column: "At",
                filter: "\"State\" IN ('Refused', 'Unknown')");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_MessageId_ReferenceId",
                table: "deliveries",
                columns: new[] { "MessageId", "ReferenceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_oldest",
                table: "deliveries",
                column: "Id",
                filter: "\"State\" IN ('Owed', 'Claimed')");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_open",
                table: "deliveries",
                columns: new[] { "ReferenceId", "Id" },
                filter: "\"State\" IN ('Owed', 'Claimed')");

            migrationBuilder.CreateIndex(
                name: "IX_discussions_EvaluationId",
                table: "discussions",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_versions_EvaluationId_PartId_Version",
                table: "document_versions",
                columns: new[] { "EvaluationId", "PartId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_DistrictId",
                table: "evaluations",
                column: "DistrictId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exclusion_requests_EvaluationId",
                table: "exclusion_requests",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_fact_remarks_EvaluationId_Number",
                table: "fact_remarks",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_files_ConversationId",
                table: "files",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_former_seats_EvaluationId",
                table: "former_seats",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_gathering_records_GatheringId_Version",
                table: "gathering_records",
                columns: new[] { "GatheringId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gatherings_Kind_Number_DistrictId",
                table: "gatherings",
                columns: new[] { "Kind", "Number", "DistrictId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goals_EvaluationId",
                table: "goals",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_grade_sheets_EvaluationId_Number",
                table: "grade_sheets",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_improvements_ReportId_Number",
                table: "improvements",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicator_agreements_EvaluationId",
                table: "indicator_agreements",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_EvaluationId",
                table: "indicators",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_interview_notes_EvaluationId_Number_Version",
                table: "interview_notes",
                columns: new[] { "EvaluationId", "Number", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_CodeHash",
                table: "invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_PersonId",
                table: "invitations",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_turns_EvaluationId_Number",
                table: "meeting_turns",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_ActivityId",
                table: "messages",
                columns: new[] { "ConversationId", "ActivityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_Change",
                table: "messages",
                columns: new[] { "ConversationId", "Change" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_ClientActivityId",
                table: "messages",
                columns: new[] { "ConversationId", "ClientActivityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_ConversationId_Key",
                table: "messages",
                columns: new[] { "ConversationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_Key",
                table: "messages",
                column: "Key",
                filter: "\"Key\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_minority_opinions_DiscussionId",
                table: "minority_opinions",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_EvaluationId_PersonId",
                table: "panel_seats",
                columns: new[] { "EvaluationId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_EvaluationId_SeatId",
                table: "panel_seats",
                columns: new[] { "EvaluationId", "SeatId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_PersonId",
                table: "panel_seats",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_paper_entries_EvaluationId_SeatId_PersonId_Ballot_TypedBy",
                table: "paper_entries",
                columns: new[] { "EvaluationId", "SeatId", "PersonId", "Ballot", "TypedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_acknowledgements_Key",
                table: "plan_acknowledgements",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_EvaluationId_Goal",
                table: "practices",
                columns: new[] { "EvaluationId", "Goal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_Number",
                table: "practices",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_presences_EvaluationId_PersonId_Number",
                table: "presences",
                columns: new[] { "EvaluationId", "PersonId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rating_sheets_EvaluationId_SeatId_PersonId_Ballot_Version",
                table: "rating_sheets",
                columns: new[] { "EvaluationId", "SeatId", "PersonId", "Ballot", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_received_files_PersonId",
                table: "received_files",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_redeliberation_answers_AppealId_SeatId_Version",
                table: "redeliberation_answers",
                columns: new[] { "AppealId", "SeatId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_DueAt_PersonId",
                table: "reminder_deliveries",
                columns: new[] { "DueAt", "PersonId" },
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_EvaluationId_Kind_LastDay_Offset_Person~",
                table: "reminder_deliveries",
                columns: new[] { "EvaluationId", "Kind", "LastDay", "Offset", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_PersonId",
                table: "reminder_deliveries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_DeadlineId_Offset",
                table: "reminders",
                columns: new[] { "DeadlineId", "Offset" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminders_DueAt",
                table: "reminders",
                column: "DueAt",
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_report_drafts_EvaluationId_Part",
                table: "report_drafts",
                columns: new[] { "EvaluationId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_versions_ReportId_Number",
                table: "report_versions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_EvaluationId",
                table: "reports",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_result_corrections_EvaluationId",
                table: "result_corrections",
                column: "EvaluationId");

            migrationBuilder.CreateIndex(
                name: "IX_result_entries_EvaluationId_IndicatorNumber_Round_PersonId",
                table: "result_entries",
                columns: new[] { "EvaluationId", "IndicatorNumber", "Round", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_result_notices_EvaluationId_Number",
                table: "result_notices",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_PersonId_Role_DistrictId",
                table: "roles",
                columns: new[] { "PersonId", "Role", "DistrictId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roles_Role_DistrictId",
                table: "roles",
                columns: new[] { "Role", "DistrictId" });

            migrationBuilder.CreateIndex(
                name: "IX_self_assessments_EvaluationId_PartId",
                table: "self_assessments",
                columns: new[] { "EvaluationId", "PartId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sheet_remarks_AgreementId_Number",
                table: "sheet_remarks",
                columns: new[] { "AgreementId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sheet_versions_AgreementId_Number",
                table: "sheet_versions",
                columns: new[] { "AgreementId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_submissions_EvaluationId_Number",
                table: "submissions",
                columns: new[] { "EvaluationId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_bindings");

            migrationBuilder.DropTable(
                name: "added_holidays");

            migrationBuilder.DropTable(
                name: "appeal_drafts");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "common_text_answers");

            migrationBuilder.DropTable(
                name: "common_texts");

            migrationBuilder.DropTable(
                name: "date_changes");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "document_versions");

            migrationBuilder.DropTable(
                name: "escrowed_keys");

            migrationBuilder.DropTable(
                name: "exclusion_requests");

            migrationBuilder.DropTable(
                name: "fact_remarks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "former_seats");

            migrationBuilder.DropTable(
                name: "gathering_records");

            migrationBuilder.DropTable(
                name: "goals");

            migrationBuilder.DropTable(
                name: "grade_sheets");

            migrationBuilder.DropTable(
                name: "improvements");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "interview_notes");

            migrationBuilder.DropTable(
                name: "invitation_tries");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "meeting_turns");

            migrationBuilder.DropTable(
                name: "minority_opinions");

            migrationBuilder.DropTable(
                name: "panel_proposals");

            migrationBuilder.DropTable(
                name: "panel_seats");

            migrationBuilder.DropTable(
                name: "paper_entries");

            migrationBuilder.DropTable(
                name: "plan_acknowledgements");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "practices");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "rating_sheets");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "redeliberation_answers");

            migrationBuilder.DropTable(
                name: "rehearsal_clock");

            migrationBuilder.DropTable(
                name: "reminder_deliveries");

            migrationBuilder.DropTable(
                name: "reminder_settings");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "report_drafts");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "result_corrections");

            migrationBuilder.DropTable(
                name: "result_entries");

            migrationBuilder.DropTable(
                name: "result_notices");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "self_assessments");

            migrationBuilder.DropTable(
                name: "sheet_remarks");

            migrationBuilder.DropTable(
                name: "sheet_versions");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "gatherings");

            migrationBuilder.DropTable(
                name: "discussions");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "indicator_agreements");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "conversation_references");
        }
    }
}
