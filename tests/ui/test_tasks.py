"""Work beside the window: its news arrive on the window's thread."""

from threading import Event, get_ident

from pytestqt.qtbot import QtBot

from communique.ui.tasks import Task, run, stop


def test_the_result_arrives_on_the_thread_that_asked(qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    run(lambda _: get_ident(), lambda worker: seen.append((worker, get_ident())), lambda _: None)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != seen[0][1] == get_ident()


def test_an_error_arrives_instead_of_a_result(qtbot: QtBot) -> None:
    seen: list[object] = []

    def fail(_: Task) -> None:
        raise ValueError("no")

    run(fail, seen.append, lambda error: seen.append(str(error)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["no"]


def test_progress_arrives_in_order_before_the_result(qtbot: QtBot) -> None:
    seen: list[object] = []

    def work(task: Task) -> str:
        for step in range(3):
            task.report(step)
        return "done"

    run(work, seen.append, lambda _: None, seen.append)
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen == [0, 1, 2, "done"]


def test_news_wait_until_they_were_heard(qtbot: QtBot) -> None:
    heard: list[object] = []
    unheard: list[int] = []

    def work(task: Task) -> None:
        for step in range(5):
            task.report(step)
            unheard.append(step + 1 - len(heard))

    task = run(work, lambda _: None, lambda _: None, heard.append)
    qtbot.waitUntil(lambda: task.wait(0))
    assert unheard == [0] * 5


def test_news_that_nobody_hears_do_not_keep_cancelled_work(qapp: object) -> None:
    task = run(lambda task: task.report("news"), lambda _: None, lambda _: None, lambda _: None)
    stop()
    assert task.wait(0)


def test_stopping_cancels_and_waits(qapp: object) -> None:
    began = Event()

    def work(task: Task) -> None:
        began.set()
        while not task.cancelled():
            began.wait(0.001)

    task = run(work, lambda _: None, lambda _: None)
    began.wait(5)
    stop()
    assert task.wait(0)
