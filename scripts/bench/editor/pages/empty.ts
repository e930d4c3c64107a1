// A window that says one word, and nothing else: how fast an application can be at all.
const word = document.createElement('h1')
word.textContent = '朱笔'
document.getElementById('text')?.append(word)
