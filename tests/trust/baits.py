"""Read texts of doubled length made of what repeats: python -m tests.trust.baits.

Reading twice as much may take at most three times as long.
"""

import sys
import time

from timeline import extract_events, read_page

UNITS = (
    "、林向东", "省卫健委副主任", "市长林向东、", "1月12日，", "“十四五”", "（右二）", "，", "。", "至",
    "一", "年", "县", "林向东县", "云溪县召开座谈会。", "昨日下午，县长郭远到白沙镇调研。", "据悉", "：",
    "1", "　", "会见", "与云溪集团签署", "江 帆 ", "a", "〇", "第3届", "——", "和", "副",
)  # fmt: skip
HEAD = "云溪县召开座谈会\n\n1月12日，云溪县召开座谈会"
SIZES = (4000, 8000, 16000)
SLACK = 0.15
MOST = 3.0


def seconds(unit: str, size: int) -> float:
    text = HEAD + (unit * (size // len(unit) + 1))[:size] + "。\n"
    start = time.process_time()
    for article in read_page(text, published="2024-01-14").articles:
        extract_events(article, published="2024-01-14")
    return time.process_time() - start


def main() -> int:
    faults = 0
    for unit in UNITS:
        times = [seconds(unit, size) for size in SIZES]
        growth = (times[2] + SLACK) / (times[1] + SLACK)
        if growth > MOST:
            faults += 1
            print(f"{unit!r}: {', '.join(f'{t:.2f} s' for t in times)}")
    print(f"{len(UNITS)} baits, doubled to {SIZES[-1]} characters: {faults} grow out of proportion")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
